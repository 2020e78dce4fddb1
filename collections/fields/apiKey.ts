/** What is kept of an integration's key (src/db/apiKeys.ts). No door shows it but its own endpoint. */
import { noField } from '@access/fields'
import type { Field } from 'payload'

const secret = <F extends Field>(field: F): F => ({
  ...field,
  hidden: true,
  access: { read: noField, create: noField, update: noField },
})

export const apiKeyFields = (): Field[] => [
  secret({ name: 'keyHash', type: 'text', index: true }),
  secret({ name: 'keyHint', type: 'text' }),
  secret({ name: 'keyMadeOn', type: 'text' }),
  secret({ name: 'keyUsedOn', type: 'text' }),
]
