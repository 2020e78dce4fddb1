/**
 * The life of an RMA: every status of a line, every allowed arrow between two, and the header's status, which is
 * derived from the lines and never set by hand. Panel, portal and timeline all read these tables.
 */
import type { ActorRole } from '../accounts/roles'
import { DomainError } from '../errors'

export const LINE_STATUSES = [
  'awaitingDealer',
  'requested',
  'approved',
  'rejected',
  'received',
  'completed',
  'cancelled',
] as const

export type LineStatus = (typeof LINE_STATUSES)[number]

export const RMA_STATUSES = [
  'draft',
  'awaitingDealer',
  'submitted',
  'partiallyApproved',
  'approved',
  'rejected',
  'partiallyReceived',
  'received',
  'completed',
  'cancelled',
] as const

export type RmaStatus = (typeof RMA_STATUSES)[number]

/** While an RMA has one of these, something is still to be done with it. */
export const OPEN_STATUSES = [
  'draft',
  'awaitingDealer',
  'submitted',
  'partiallyApproved',
  'approved',
  'partiallyReceived',
  'received',
] as const satisfies readonly RmaStatus[]

/** What follows an arrow. Settings decide whether a document effect is carried out, the outcome which mail a decision is. */
export type RmaEffect =
  | 'mail.rma-received'
  | 'mail.rma-new-for-staff'
  | 'mail.decision'
  | 'mail.rma-cancelled'
  | 'mail.rma-awaiting-dealer'
  | 'mail.rma-new-for-dealer'
  | 'mail.rma-forwarded'
  | 'mail.rma-declined-by-dealer'
  | 'mail.rma-dealer-late'
  | 'document.return-form'
  | 'document.shipping-label'

type LineActor = Extract<ActorRole, 'contact' | 'dealer' | 'agent' | 'sales' | 'admin' | 'system'>

export type LineTransition = {
  readonly from: LineStatus
  readonly event: string
  readonly to: LineStatus
  readonly by: readonly LineActor[]
  readonly effects: readonly RmaEffect[]
}

/** How lines come into being: a draft is sent, by the customer or by staff for a customer who phones. */
export const SUBMISSION = {
  to: 'requested',
  by: ['contact', 'agent', 'sales', 'admin'],
  effects: ['mail.rma-received', 'mail.rma-new-for-staff', 'document.return-form'],
} as const satisfies Pick<LineTransition, 'to' | 'by' | 'effects'>

/** Where the dealer decides first: the house hears of it when it is forwarded (docs/decisions/0018-dealer-decides-first.md). */
export const DEALER_SUBMISSION = {
  to: 'awaitingDealer',
  by: ['contact'],
  effects: ['mail.rma-awaiting-dealer', 'mail.rma-new-for-dealer'],
} as const satisfies Pick<LineTransition, 'to' | 'by' | 'effects'>

const STAFF = ['agent', 'admin'] as const

/** What the house does with a request when it comes in: the same whether a dealer had it first. */
const ARRIVAL_EFFECTS = ['mail.rma-new-for-staff', 'document.return-form'] as const

/** Forms and labels go by the settings; a rejected line shares the mail of its RMA's decision. */
const APPROVAL_EFFECTS = ['mail.decision', 'document.return-form', 'document.shipping-label'] as const

export const LINE_TRANSITIONS = [
  {
    from: 'awaitingDealer',
    event: 'forward',
    to: 'requested',
    by: ['dealer'],
    effects: ['mail.rma-forwarded', ...ARRIVAL_EFFECTS],
  },
  {
    from: 'awaitingDealer',
    event: 'takeOver',
    to: 'requested',
    by: [...STAFF, 'system'],
    effects: ['mail.rma-received', ...ARRIVAL_EFFECTS],
  },
  {
    from: 'awaitingDealer',
    event: 'decline',
    to: 'rejected',
    by: ['dealer'],
    effects: ['mail.rma-declined-by-dealer'],
  },
  { from: 'awaitingDealer', event: 'expire', to: 'cancelled', by: ['system'], effects: ['mail.rma-dealer-late'] },
  { from: 'awaitingDealer', event: 'cancel', to: 'cancelled', by: ['contact'], effects: [] },
  { from: 'requested', event: 'approve', to: 'approved', by: STAFF, effects: APPROVAL_EFFECTS },
  { from: 'requested', event: 'reject', to: 'rejected', by: STAFF, effects: ['mail.decision'] },
  { from: 'requested', event: 'cancel', to: 'cancelled', by: ['contact'], effects: [] },
  { from: 'approved', event: 'receive', to: 'received', by: [...STAFF, 'system'], effects: [] },
  { from: 'approved', event: 'cancel', to: 'cancelled', by: STAFF, effects: ['mail.rma-cancelled'] },
  { from: 'received', event: 'complete', to: 'completed', by: [...STAFF, 'system'], effects: [] },
] as const satisfies readonly LineTransition[]

export type LineEvent = (typeof LINE_TRANSITIONS)[number]['event']

const takes = (transition: LineTransition, role: ActorRole): boolean => transition.by.some((actor) => actor === role)

/** The arrows `role` may take from `from`; empty when there are none. */
export function openLineTransitions(from: LineStatus, role: ActorRole): readonly LineTransition[] {
  return LINE_TRANSITIONS.filter((transition) => transition.from === from && takes(transition, role))
}

/**
 * The arrow that `event` takes from `from`, when `role` may take it.
 *
 * @throws DomainError TRANSITION_NOT_ALLOWED when there is none
 */
export function requireLineTransition(from: LineStatus, event: LineEvent, role: ActorRole): LineTransition {
  const found = openLineTransitions(from, role).find((transition) => transition.event === event)
  if (found) return found
  throw new DomainError('TRANSITION_NOT_ALLOWED', `${role} may not ${event} a line that is ${from}`, {
    from,
    event,
    role,
  })
}

/** What the header's status looks at. `quantityApproved` counts from the decision on. */
export type HeaderLine = {
  readonly status: LineStatus
  readonly quantityRequested: number
  readonly quantityApproved?: number | null
}

const isWhole = (line: HeaderLine): boolean =>
  (line.quantityApproved ?? line.quantityRequested) >= line.quantityRequested

/**
 * The status of an RMA that was sent, from its lines; a draft is `draft` whatever its lines say.
 *
 * Cancelled lines count only when there are no others. A dealer decides on all lines at once, so one that awaits the
 * dealer says it of the RMA. As long as a line waits for a decision the RMA is `submitted`,
 * unless goods of other lines were approved or received already. Rejected lines, and the rejected part of a line, make
 * an approval partial; once goods come in only the approved lines count. No lines at all: `draft`.
 */
export function headerStatus(lines: readonly HeaderLine[]): RmaStatus {
  if (lines.length === 0) return 'draft'
  const live = lines.filter(({ status }) => status !== 'cancelled')
  if (live.length === 0) return 'cancelled'
  const count = (...statuses: LineStatus[]) => live.filter(({ status }) => statuses.includes(status)).length
  if (count('awaitingDealer') > 0) return 'awaitingDealer'

  const [waiting, rejected] = [count('requested'), count('rejected')]
  const [arrived, completed] = [count('received', 'completed'), count('completed')]
  const kept = live.length - waiting - rejected

  if (kept === 0) return waiting > 0 ? 'submitted' : 'rejected'
  if (arrived > 0 && (waiting > 0 || arrived < kept)) return 'partiallyReceived'
  if (completed === kept) return 'completed'
  if (arrived === kept) return 'received'
  return kept === live.length && live.every(isWhole) ? 'approved' : 'partiallyApproved'
}

/** A line that was approved, received or completed for fewer pieces than were asked. */
export function isPartlyApproved(line: HeaderLine): boolean {
  const kept: readonly LineStatus[] = ['approved', 'received', 'completed']
  return kept.includes(line.status) && !isWhole(line)
}
