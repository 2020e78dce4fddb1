import { noField } from '@access/fields'
import type { ArrayField } from 'payload'

/** Payload's own field of an account: which sessions somebody has is nobody's business, not even in the answer to a login. */
export const hiddenSessions = (): ArrayField => ({
  name: 'sessions',
  type: 'array',
  fields: [],
  access: { read: noField, create: noField, update: noField },
})
