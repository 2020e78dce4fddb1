/** The one-time token of an account. Payload hides it, but it would still answer to a filter, and could be guessed letter by letter. */
import { noField } from '@access/fields'
import type { TextField } from 'payload'

export const hiddenToken = (): TextField => ({
  name: 'resetPasswordToken',
  type: 'text',
  hidden: true,
  access: { read: noField },
})
