/** How a request leaves its dealer: forwarded, declined, taken over by the house, or because nobody answered in time. */
import type { PayloadRequest } from 'payload'

import type { ActorRole } from '@/core/accounts/roles'
import { DomainError } from '@/core/errors'
import { onCancel } from '@/core/rmas/quantities'
import { headerStatus, type LineEvent, requireLineTransition } from '@/core/rmas/status'
import { type CaseActor, type CaseEventData, caseEvent } from '@/core/timeline'
import { appendEvent } from '@/db/caseEvents'
import { moveReservations } from '@/db/reserve'
import { endDealerTerm } from '@/outbox/dealerTerms'
import type { Customer, Rma } from '@/payload-types'
import { claimRevision } from '../request/findCase'
import { queueArrived, queueDealerWord } from './effects'
import { findCustomers } from './eligibleLines'
import { loadHouseRules } from './houseRules'

type Leave = Extract<LineEvent, 'forward' | 'takeOver' | 'decline' | 'expire'>

export type Leaving = {
  readonly event: Leave
  readonly role: ActorRole
  readonly actor: CaseActor
  /** Why it is declined. */
  readonly note?: string | undefined
}

/**
 * Of two at once one wins. Quantities are given back unless the request goes on to the house. Runs inside the caller's
 * transaction.
 *
 * @throws DomainError TRANSITION_NOT_ALLOWED when it waits for its dealer no more
 */
export async function leaveDealer(req: PayloadRequest, rma: Rma, leaving: Leaving): Promise<void> {
  const { event, role, note } = leaving
  if (rma.status !== 'awaitingDealer')
    throw new DomainError('TRANSITION_NOT_ALLOWED', 'It waits for no dealer', { status: rma.status })
  const { to } = requireLineTransition('awaitingDealer', event, role)
  const revision = await claimRevision(req, { kind: 'rmas', row: rma }, 'TRANSITION_NOT_ALLOWED')
  if (to !== 'requested') await giveBack(req, rma)

  const refused = event === 'decline' ? { quantityApproved: 0 } : {}
  const lines = (rma.lines ?? []).map((line) =>
    line.status === 'awaitingDealer' ? { ...line, ...refused, status: to } : line,
  )
  const data = { lines, status: headerStatus(lines), ...(note && { dealerNote: note }) }
  const saved = await req.payload.update({ collection: 'rmas', id: rma.id, data, depth: 0, overrideAccess: true, req })

  await record(req, saved, leaving)
  await endDealerTerm(req, rma.id)
  await queueMails(req, { rma: saved, revision, event })
}

function giveBack(req: PayloadRequest, { lines }: Rma): Promise<void> {
  const waiting = (lines ?? []).filter(({ status, orderLine }) => status === 'awaitingDealer' && orderLine)
  return moveReservations(
    req,
    waiting.map(({ orderLine, quantityRequested }) => ({
      orderLine: String(orderLine),
      delta: onCancel(quantityRequested),
    })),
  )
}

async function record(req: PayloadRequest, rma: Rma, { event, actor, note = '' }: Leaving): Promise<void> {
  const about = { case: rma.id, customer: String(rma.customer), actor, at: new Date().toISOString() }
  const { status } = rma
  const dealer = rma.dealerName ?? ''
  const told = {
    forward: () => caseEvent('dealer-forwarded', about, { status, dealer }),
    takeOver: () => caseEvent('dealer-passed', about, { status, dealer }),
    decline: () => caseEvent('dealer-declined', about, { status, dealer, note }),
    expire: () => caseEvent('dealer-late', about, { status, dealer } satisfies CaseEventData['dealer-late']),
  }
  await appendEvent(req, told[event]())
}

const MAILS = {
  forward: 'rma-forwarded',
  takeOver: 'rma-received',
  decline: 'rma-declined-by-dealer',
  expire: 'rma-dealer-late',
} as const satisfies Record<Leave, string>

type Left = { readonly rma: Rma; readonly revision: number; readonly event: Leave }

async function queueMails(req: PayloadRequest, { rma, revision, event }: Left): Promise<void> {
  const customer: Customer | undefined = (await findCustomers(req, [String(rma.customer)])).get(String(rma.customer))
  if (!customer) throw new DomainError('NOT_FOUND', 'The customer is gone')
  const left = { ...rma, revision, customer }
  const mail = MAILS[event]
  if (mail === 'rma-forwarded' || mail === 'rma-received')
    return queueArrived(req, left, { rules: await loadHouseRules(req), event: mail })
  return queueDealerWord(req, left, mail)
}
