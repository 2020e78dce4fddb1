import { createHash } from 'node:crypto'
import type { Endpoint, PayloadRequest, Where } from 'payload'
import { z } from 'zod'

import { localeOf } from '@/core/locale'
import { nextCounter } from '@/db/atomic'
import { useLimit } from '@/db/limits'
import { inTransaction } from '@/db/transaction'
import { enqueueMail } from '@/outbox/enqueue'
import { Done, done } from '../request/answers'
import { described } from '../request/described'
import { Address, readAccountBody } from './accountBody'
import { opensByPassword } from './openMemberships'
import { notBefore } from './sameWork'

type AccountSlug = 'users' | 'contacts'

const Body = z.object({ email: Address })
const ANSWER_AFTER_MS = 150

/**
 * POST /api/{users,contacts}/forgot-password: queues a link to set a new password. The answer and its time are the same for
 * an unknown address, and for a contact who may not log in. Who let the link of staff expire asks for a new one here.
 */
export const forgotPasswordOf = (collection: AccountSlug): Endpoint => ({
  path: '/forgot-password',
  method: 'post',
  custom: described({ who: ['everybody'], body: Body, answers: Done }),
  handler: async (req) => {
    const since = performance.now()
    const { email } = await readAccountBody(req, Body)
    const name = `forgot-password-${collection}`
    await useLimit(req, { name, allowed: 5, windowMs: 3_600_000, subject: email, now: new Date() })
    await inTransaction(req, async (inside) => {
      if (await mayReset(inside, collection, email)) await queueLink(inside, collection, email)
      else await nextCounter(inside, 'limit:pretended')
    })
    await notBefore(since, ANSWER_AFTER_MS)
    return done(req)
  },
})

async function mayReset(req: PayloadRequest, collection: AccountSlug, email: string): Promise<boolean> {
  if (collection === 'users') return isPerson(req, email)
  const where = { and: [{ 'contact.email': { equals: email } }, opensByPassword] }
  return (await req.payload.count({ collection: 'memberships', where, overrideAccess: true, req })).totalDocs > 0
}

/** Integrations come in with a key alone. An address without an account gets no link either. */
async function isPerson(req: PayloadRequest, email: string): Promise<boolean> {
  const where: Where = { and: [{ email: { equals: email } }, { role: { not_equals: 'integration' } }] }
  return (await req.payload.count({ collection: 'users', where, overrideAccess: true, req })).totalDocs > 0
}

async function queueLink(req: PayloadRequest, collection: AccountSlug, email: string): Promise<void> {
  const token = await req.payload.forgotPassword({ collection, data: { email }, disableEmail: true, req })
  const where = { email: { equals: email } }
  const options = { limit: 1, pagination: false, depth: 0, overrideAccess: true, req } as const
  const [account] = (await req.payload.find({ collection, where, ...options })).docs
  if (!token || !account) return
  await enqueueMail(req, {
    event: 'password-reset',
    dedupeKey: `password-reset:${account.id}:${createHash('sha256').update(token).digest('hex').slice(0, 16)}`,
    to: [account.email],
    locale: localeOf(account.locale),
    token,
    ...(collection === 'users' ? { user: account.id } : { contact: account.id }),
  })
}
