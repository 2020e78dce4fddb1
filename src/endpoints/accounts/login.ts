import { AuthenticationError, type Endpoint, generatePayloadCookie, type PayloadRequest } from 'payload'
import { z } from 'zod'

import { DomainError } from '@/core/errors'
import { clearLimit, useLimit } from '@/db/limits'
import { isTransient } from '@/db/transaction'
import { described } from '../request/described'
import { Address, Password, readAccountBody } from './accountBody'
import { pretendLogin } from './sameWork'

type AccountSlug = 'users' | 'contacts'

const Body = z.object({ email: Address, password: Password })
const LoggedIn = z.strictObject({
  message: z.string(),
  /** When the token expires, in seconds since 1970. */
  exp: z.int(),
  token: z.string(),
  /** The account as Payload has it while it logs in: more than this is nothing to build on. */
  user: z.looseObject({ id: z.string(), email: z.string(), name: z.string() }),
})

/** As many logins of one account as may run at once. */
const MAX_RUNS = 10

/** How often a wrong password may be tried for one address, whether it has an account or not. */
export const loginLimit = (collection: AccountSlug, email: string) =>
  ({ name: `login-${collection}`, allowed: 10, windowMs: 15 * 60_000, subject: email, now: new Date() }) as const

/**
 * POST /api/{users,contacts}/login, before the generated one: attempts are counted in the database and an unknown address
 * takes as long as a known one. Only staff get the panel's cookie; contacts send their token, so that a contact who logs in
 * never takes the place of an employee in the same browser.
 */
export const loginTo = (collection: AccountSlug): Endpoint => ({
  path: '/login',
  method: 'post',
  custom: described({ who: ['everybody'], body: Body, answers: LoggedIn }),
  handler: async (req) => {
    const { email, password } = await readAccountBody(req, Body)
    const limit = loginLimit(collection, email)
    await useLimit(req, limit)
    await requireAccount(req, collection, email, password)
    const { exp, token, user } = await logIn(req, collection, { email, password })
    await clearLimit(req, limit)
    const headers = collection === 'users' ? { 'Set-Cookie': cookieOf(req, token) } : undefined
    return Response.json({ message: req.t('authentication:passed'), exp, token, user }, { headers })
  },
})

async function requireAccount(req: PayloadRequest, collection: AccountSlug, email: string, password: string) {
  const where = { email: { equals: email } }
  const { totalDocs } = await req.payload.count({ collection, where, overrideAccess: true, req })
  if (totalDocs > 0) return
  await pretendLogin(req, password)
  throw new AuthenticationError(req.t)
}

/** Begins again when the account changed in between (hooks/accounts/refuseStaleLogin.ts). */
async function logIn(req: PayloadRequest, collection: AccountSlug, data: z.infer<typeof Body>) {
  for (let run = 1; run <= MAX_RUNS; run += 1) {
    try {
      return await req.payload.login({
        collection,
        data,
        depth: 0,
        context: { login: true },
        overrideAccess: false,
        req,
      })
    } catch (error) {
      if (!isTransient(error)) throw error
    }
  }
  throw new DomainError('BUSY', 'The account keeps changing')
}

function cookieOf({ payload }: PayloadRequest, token = ''): string {
  const { auth } = payload.collections.users.config
  return generatePayloadCookie({ collectionAuthConfig: auth, cookiePrefix: payload.config.cookiePrefix, token })
}
