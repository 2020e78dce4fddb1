import type { Endpoint, PayloadRequest, Where } from 'payload'
import { z } from 'zod'

import { type AnswerOf, Instant } from '@/core/answer'
import { DomainError } from '@/core/errors'
import { LINK_MAILS } from '@/core/mails'
import { compareAndSet } from '@/db/atomic'
import { inTransaction } from '@/db/transaction'
import type { Outbox } from '@/payload-types'
import { requireStaff } from '../request/actor'
import { pathId } from '../request/body'
import { described } from '../request/described'

type Carried = { readonly event?: string; readonly documents?: readonly string[] }

const Retried = z.strictObject({
  doc: z.strictObject({
    id: z.string(),
    status: z.enum(['due', 'leased', 'done', 'dead'] satisfies Outbox['status'][]),
    nextAttemptAt: Instant,
  }),
})

/** POST /api/outbox/:id/retry: tries a dead effect again, with three days anew. A document brings the mails that died with it. */
export const retryEffect: Endpoint = {
  path: '/:id/retry',
  method: 'post',
  custom: described({ who: ['agent', 'admin'], answers: Retried, errors: ['TRANSITION_NOT_ALLOWED'] }),
  handler: async (req) => {
    requireStaff(req, 'admin', 'agent')
    const doc = await inTransaction(req, async (inside) => {
      const row = await find(inside, pathId(req))
      if (row.status !== 'dead') throw new DomainError('TRANSITION_NOT_ALLOWED', 'Only what failed can be tried again')
      // Whoever wants the page online looks at it first, and has the right to.
      if (row.kind === 'page') throw new DomainError('TRANSITION_NOT_ALLOWED', 'Plan the page anew, or publish it')
      // The link of such a mail is gone by design: an invitation is sent anew, a password is asked for anew.
      if (LINK_MAILS.some((one) => one === carried(row).event)) {
        throw new DomainError('TRANSITION_NOT_ALLOWED', 'The link in this mail no longer works')
      }
      for (const one of [row, ...(await mailsOf(inside, row))]) await revive(inside, one)
      return find(inside, row.id)
    })
    const { id, status, nextAttemptAt } = doc
    return Response.json({ doc: { id, status, nextAttemptAt } } satisfies AnswerOf<typeof Retried>)
  },
}

const carried = (row: Outbox): Carried => row.payload as Carried

async function find(req: PayloadRequest, id: string): Promise<Outbox> {
  const options = { depth: 0, disableErrors: true, overrideAccess: true, req } as const
  const row = await req.payload.findByID({ collection: 'outbox', id, ...options })
  if (!row) throw new DomainError('NOT_FOUND', 'No such effect')
  return row
}

async function mailsOf(req: PayloadRequest, { kind, case: of, dedupeKey }: Outbox): Promise<Outbox[]> {
  if (kind !== 'document') return []
  const where = { case: { equals: of }, kind: { equals: 'mail' }, status: { equals: 'dead' } }
  const options = { limit: 50, pagination: false, depth: 0, overrideAccess: true, req } as const
  const { docs } = await req.payload.find({ collection: 'outbox', where, ...options })
  return docs.filter((mail) => carried(mail).documents?.includes(dedupeKey))
}

async function revive(req: PayloadRequest, row: Outbox): Promise<void> {
  const now = new Date().toISOString()
  const dead: Where = { and: [{ id: { equals: row.id } }, { status: { equals: 'dead' } }] }
  const payload = { ...carried(row), retriedAt: now }
  const data = { status: 'due', attempts: 0, nextAttemptAt: now, payload }
  await compareAndSet(req, { collection: 'outbox', where: dead, data })
}
