import type { Where } from 'payload'

/** What staff gave and waits for its contact. One with a link of its own is accepted by that link alone. */
const waiting: Where = { and: [{ status: { equals: 'invited' } }, { invitationExpiresAt: { exists: false } }] }

/** Memberships for which a new password lets their contact in: what waits is accepted with it. */
export const opensByPassword: Where = { or: [{ status: { equals: 'active' } }, waiting] }
