/** Fields that Payload gives every account, with the access of this house. */
import { noField } from '@access/fields'
import type { ArrayField, Field, TextField } from 'payload'

import { env } from '@/config/env'
import { date, hidden, text } from './simple'

/** How Payload's own cookie travels: as the portal's (src/app/_lib/session.ts). A link in a mail may lead into the panel. */
export const accountCookies = { secure: env.PUBLIC_URL.startsWith('https:'), sameSite: 'Lax' } as const

/** Which sessions somebody has is nobody's business, not even in the answer to a login. */
export const hiddenSessions = (): ArrayField => ({
  name: 'sessions',
  type: 'array',
  fields: [],
  access: { read: noField, create: noField, update: noField },
})

/** Keeps Payload's password boxes out of the panel, since nobody there may write the field (reading it gives nothing). It stores nothing. */
export const hiddenPassword = (): TextField => ({
  name: 'password',
  type: 'text',
  virtual: true,
  admin: { disabled: true },
  access: { create: noField, update: noField },
})

const ownCode = { read: noField, create: noField, update: noField }

/** A login address that was asked for and not confirmed: what it is, and its two links as hashes (src/endpoints/profile). */
export const askedAddressFields = (): Field[] => [
  { ...hidden(text('newEmail', 'Gevraagd adres', 'Address asked for')), access: ownCode },
  {
    ...hidden(text('newEmailHash', 'Kenmerk van de bevestiging', 'Hash to confirm', { index: true })),
    access: ownCode,
  },
  {
    ...hidden(text('newEmailRefuseHash', 'Kenmerk van de weigering', 'Hash to refuse', { index: true })),
    access: ownCode,
  },
  { ...hidden(date('newEmailExpiresAt', 'Links werken tot', 'Links work until')), access: ownCode },
]
