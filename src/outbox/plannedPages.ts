/** Pages that go online at a moment to come: the plan of a page is an outbox row that is due then. */
import type { PayloadRequest, Where } from 'payload'

import { DomainError } from '@/core/errors'
import { type Remark, tellRemarks } from '@/core/outbox/remarks'
import { compareAndSet } from '@/db/atomic'
import type { Outbox } from '@/payload-types'
import { type PagePayload, pagePayload } from './payloads'
import { wakeRelay } from './wake'

export type Plan = {
  readonly page: string
  /** Title of the page as it is now, for the list of effects. */
  readonly title: string
  readonly at: Date
  readonly by: PagePayload['by']
}

/** The plan that stands, is being carried out, or was refused and not looked after since; null when there is none. */
export async function planOf(req: PayloadRequest, page: string): Promise<Outbox | null> {
  return (await rowsOf(req, { page: { equals: page }, status: { not_equals: 'done' } }))[0] ?? null
}

/** The name of who planned it. */
export const plannerOf = (plan: Outbox): string => pagePayload(plan).by.name

/** Plans a page, or moves the plan it has. Runs inside the caller's transaction. */
export async function planPage(req: PayloadRequest, plan: Plan): Promise<void> {
  const known = await planOf(req, plan.page)
  if (known?.status === 'due' || known?.status === 'leased') return movePlan(req, known, plan)
  if (known) await endRow(req, known, wasRefused(known))
  const { page, title, at, by } = plan
  // Two who plan at once count the same rows: the second meets the first one's key, and runs again.
  const { totalDocs } = await req.payload.count({
    collection: 'outbox',
    where: { page: { equals: page } },
    overrideAccess: true,
    req,
  })
  await req.payload.create({
    collection: 'outbox',
    data: {
      kind: 'page',
      dedupeKey: `page:${page}:${totalDocs + 1}`,
      payload: { page, by } satisfies PagePayload,
      page,
      subject: title,
      status: 'due',
      attempts: 0,
      nextAttemptAt: at.toISOString(),
    },
    depth: 0,
    overrideAccess: true,
    req,
  })
  wakeRelay()
}

/** Takes a plan back, also one that was refused. @throws DomainError NOT_FOUND, TRANSITION_NOT_ALLOWED */
export async function withdrawPlan(req: PayloadRequest, page: string, byName: string): Promise<void> {
  const plan = await planOf(req, page)
  if (!plan) throw new DomainError('NOT_FOUND', 'There is no plan')
  await endRow(req, plan, plan.status === 'dead' ? wasRefused(plan) : { kind: 'withdrawn', about: byName })
}

/** A page that was put online by hand has no plan any more: what would go online then is what somebody begins next. */
export async function endPlan(req: PayloadRequest, page: string): Promise<void> {
  const plan = await planOf(req, page)
  if (!plan || plan.status === 'leased') return // the relay sees for itself that nothing is left to do
  await endRow(req, plan, plan.status === 'dead' ? wasRefused(plan) : { kind: 'onlineAlready', about: '' })
}

async function movePlan(req: PayloadRequest, row: Outbox, { title, at, by }: Plan): Promise<void> {
  const payload: PagePayload = { ...pagePayload(row), by }
  const data = {
    nextAttemptAt: at.toISOString(),
    subject: title,
    payload,
    attempts: 0,
    firstAttemptAt: null,
    lastError: null,
  }
  await change(req, row, data)
  wakeRelay()
}

const wasRefused = ({ lastError }: Outbox): Remark => ({ kind: 'refusedThen', about: lastError ?? '' })

const endRow = (req: PayloadRequest, row: Outbox, remark: Remark): Promise<void> =>
  change(req, row, { status: 'done', doneAt: new Date().toISOString(), lastError: tellRemarks([remark]) })

/** @throws DomainError TRANSITION_NOT_ALLOWED when the relay has it in hand by now */
async function change(req: PayloadRequest, { id, status }: Outbox, data: Record<string, unknown>): Promise<void> {
  const free = status === 'leased' ? 'due' : status
  const where: Where = { and: [{ id: { equals: id } }, { status: { equals: free } }] }
  if (await compareAndSet(req, { collection: 'outbox', where, data })) return
  throw new DomainError('TRANSITION_NOT_ALLOWED', 'The page is going online at this moment')
}

async function rowsOf(req: PayloadRequest, where: Where): Promise<Outbox[]> {
  const options = { sort: '-createdAt', limit: 1, pagination: false, depth: 0, overrideAccess: true, req } as const
  return (await req.payload.find({ collection: 'outbox', where, ...options })).docs
}
