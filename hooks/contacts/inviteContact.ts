import type { CollectionAfterChangeHook } from 'payload'

import { localeOf } from '@/core/locale'
import { compareAndSet } from '@/db/atomic'
import { enqueueMail } from '@/outbox/enqueue'
import type { Contact } from '@/payload-types'

const INVITATION_MS = 7 * 24 * 60 * 60 * 1000

/**
 * Mails a new contact the link with which they choose a password: it works once, for seven days. The token lies in the fields
 * of a forgotten password, so asking for a new password replaces it. `context.skipInvitation` keeps the mail back;
 * `context.inviteAgain` sends another one.
 */
export const inviteContact: CollectionAfterChangeHook<Contact> = async ({ doc, operation, context, req }) => {
  const wanted = operation === 'create' ? context.skipInvitation !== true : context.inviteAgain === true
  if (!wanted) return doc

  const token = `${crypto.randomUUID()}${crypto.randomUUID()}`.replaceAll('-', '')
  const resetPasswordExpiration = new Date(Date.now() + INVITATION_MS).toISOString()
  await compareAndSet(req, {
    collection: 'contacts',
    where: { id: { equals: doc.id } },
    data: { resetPasswordToken: token, resetPasswordExpiration, invited: true },
  })
  await enqueueMail(req, {
    event: 'invitation',
    dedupeKey: `invitation:${doc.id}:${crypto.randomUUID()}`,
    to: [doc.email],
    locale: localeOf(doc.locale),
    contact: doc.id,
    token,
  })
  return { ...doc, invited: true }
}
