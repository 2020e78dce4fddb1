/** Fields that Payload gives every account, with the access of this house. */
import { noField } from '@access/fields'
import type { ArrayField, TextField } from 'payload'

import { env } from '@/config/env'

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
