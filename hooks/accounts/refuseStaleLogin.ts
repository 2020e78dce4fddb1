import type { CollectionBeforeLoginHook } from 'payload'

import { canonicalJson } from '@/core/timeline'
import { WriteConflict } from '@/db/transaction'
import type { Contact, User } from '@/payload-types'

type Account = Contact | User

/** What a login itself writes or adds. */
const OWN = new Set(['sessions', 'loginAttempts', 'lockUntil', 'updatedAt', 'collection'])

/**
 * A login reads the account, hashes for a tenth of a second, and writes the account back as it was read: a new password, a
 * block or another login of that moment would be undone. So what is stored now is compared with what was read, and when it
 * differs the login starts again (src/endpoints/accounts/login.ts). The read goes beside the login's own transaction.
 */
export const refuseStaleLogin: CollectionBeforeLoginHook<Account> = async ({ collection, context, req, user }) => {
  if (context.login !== true) return user
  const stored = await req.payload.db.findOne<Account>({
    collection: collection.slug,
    where: { id: { equals: user.id } },
  })
  if (!stored || pictureOf(stored) !== pictureOf(withoutNewest(user))) {
    throw new WriteConflict('The account changed during its login')
  }
  return user
}

/** The account without the session that this login added. */
const withoutNewest = (user: Account): Account => ({ ...user, sessions: (user.sessions ?? []).slice(0, -1) })

/** What the account says, without what a write adds to the object it is given (names that begin with `_`). */
function pictureOf(account: Account): string {
  const now = Date.now()
  const alive = (account.sessions ?? []).filter(({ expiresAt }) => new Date(expiresAt).getTime() > now)
  const told = (name: string, value: unknown) => (name.startsWith('_') || value === null ? undefined : value)
  const fields = Object.entries(account).filter(([name]) => !OWN.has(name))
  return canonicalJson(
    JSON.parse(JSON.stringify({ ...Object.fromEntries(fields), sessions: alive.map(({ id }) => id) }, told)),
  )
}
