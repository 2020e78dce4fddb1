import type { Endpoint, PayloadRequest } from 'payload'
import { DomainError } from '@/core/errors'
import { onChange } from '@/core/rmas/quantities'
import { CancelRequest } from '@/core/rmas/requests'
import { hasArrived, headerStatus, requireLineTransition } from '@/core/rmas/status'
import { caseEvent } from '@/core/timeline'
import { moveReservations } from '@/db/reserve'
import { endDealerTerm } from '@/outbox/dealerTerms'
import type { Rma } from '@/payload-types'
import { type Actor, caseActor, requireActor, roleOf } from '../request/actor'
import { pathId, readBody } from '../request/body'
import { described } from '../request/described'
import { claimRevision, requireUnchanged } from '../request/findCase'
import { oneCase } from '../request/oneCase'
import { recordEvent } from '../request/recordEvent'
import { throwAway } from '../request/throwAway'
import { verbOnce } from '../request/verbOnce'
import { findAsCaller } from './drafts'
import { queueCancelled } from './effects'
import { findCustomers } from './eligibleLines'
import { readAsCaller } from './rmaData'

/** POST /api/rmas/:id/cancel: the customer withdraws before a decision, staff after one. A draft is thrown away. */
export const cancelRma: Endpoint = {
  path: '/:id/cancel',
  method: 'post',
  custom: described({
    who: ['contact', 'agent', 'sales', 'admin'],
    body: CancelRequest,
    answer: 'rmas',
    once: true,
    errors: ['QUANTITY_EXCEEDS_RETURNABLE', 'TRANSITION_NOT_ALLOWED', 'CHANGED_MEANWHILE', 'GOODS_ARRIVED'],
  }),
  handler: async (req) => {
    const body = await readBody(req, CancelRequest)
    const actor = await requireActor(req, 'requestReturns', 'admin', 'agent', 'sales')
    const work = async (inside: PayloadRequest) => {
      const rma = await findAsCaller(inside, pathId(req))
      requireUnchanged(rma, body)
      return rma.status === 'draft'
        ? throwAway(inside, actor, { kind: 'rmas', id: rma.id })
        : { doc: await cancel(inside, actor, rma, body.note) }
    }
    return verbOnce(req, { ...oneCase('rmas'), body, work })
  },
}

async function cancel(req: PayloadRequest, actor: Actor, rma: Rma, note: string | undefined): Promise<Rma> {
  const lines = rma.lines ?? []
  const open = lines.filter(({ status }) => status !== 'rejected' && status !== 'cancelled')
  if (lines.some(hasArrived)) throw new DomainError('GOODS_ARRIVED', 'Goods have come in', { status: rma.status })
  for (const { status } of open.length > 0 ? open : lines) requireLineTransition(status, 'cancel', roleOf(actor))
  const revision = await claimRevision(req, { kind: 'rmas', row: rma }, 'TRANSITION_NOT_ALLOWED')

  const withdrawn = (line: (typeof lines)[number]) =>
    line.status === 'rejected' ? line : { ...line, status: 'cancelled' as const }
  await moveReservations(
    req,
    open.flatMap((line) =>
      line.orderLine ? [{ orderLine: String(line.orderLine), delta: onChange(line, withdrawn(line)) }] : [],
    ),
  )
  const cancelled = lines.map(withdrawn)
  const status = headerStatus(cancelled)
  await req.payload.update({
    collection: 'rmas',
    id: rma.id,
    data: { lines: cancelled, status },
    depth: 0,
    overrideAccess: true,
    req,
  })

  if (rma.status === 'awaitingDealer') await endDealerTerm(req, rma.id)
  const about = { case: rma.id, customer: String(rma.customer), actor: caseActor(actor), at: new Date().toISOString() }
  await recordEvent(req, caseEvent('cancelled', about, { status, note: note?.trim() || null }))
  if (actor.kind === 'staff') await tellCustomer(req, rma, revision)
  return readAsCaller(req, rma.id)
}

async function tellCustomer(req: PayloadRequest, rma: Rma, revision: number): Promise<void> {
  const customer = (await findCustomers(req, [String(rma.customer)])).get(String(rma.customer))
  if (customer) await queueCancelled(req, { ...rma, revision, customer })
}
