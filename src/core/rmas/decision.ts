/** What a decision does to each line of an RMA. */
import { decisionFaults } from '../decisionFaults'
import { DomainError, throwAll } from '../errors'
import { onDecide, type ReservationDelta } from './quantities'
import type { DecideRequest } from './requests'
import type { LineStatus, RmaStatus } from './status'

export type DecidableLine = { readonly id: string; readonly status: LineStatus; readonly quantityRequested: number }

export type DecidableRma = { readonly status: RmaStatus; readonly lines: readonly DecidableLine[] }

export type PlannedLine = {
  readonly id: string
  readonly quantityApproved: number
  readonly status: 'approved' | 'rejected'
  readonly note: string | null
  /** For the order line's counters: what was not approved becomes returnable again. */
  readonly delta: ReservationDelta
}

type DecisionLine = DecideRequest['lines'][number]

/**
 * The outcome per line, in the order of the RMA. Every line that waits for a decision must be named: a line forgotten
 * is no line rejected.
 *
 * @throws DomainError TRANSITION_NOT_ALLOWED for a draft: nothing was asked yet, and nothing is reserved
 * @throws DomainError ALREADY_DECIDED when no line waits, or one that is named does not
 * @throws DomainError INVALID_INPUT | UNKNOWN_ORDER_LINE | DUPLICATE_LINE | QUANTITY_EXCEEDS_REQUESTED
 * @throws DomainErrors when several of these hold
 */
export function planDecision({ status, lines }: DecidableRma, request: Pick<DecideRequest, 'lines'>): PlannedLine[] {
  if (status === 'draft') throw new DomainError('TRANSITION_NOT_ALLOWED', 'A draft waits for no decision', { status })
  if (status === 'awaitingDealer')
    throw new DomainError('TRANSITION_NOT_ALLOWED', 'Its dealer decides first; take it over', { status })
  const waiting = lines.filter(({ status }) => status === 'requested')
  if (waiting.length === 0) throw new DomainError('ALREADY_DECIDED', 'No line waits for a decision')

  const named = new Map(request.lines.map((line) => [line.id, line]))
  throwAll(
    decisionFaults(
      lines.map(({ id, status, quantityRequested }) => ({
        id,
        status,
        waits: status === 'requested',
        asked: quantityRequested,
      })),
      request.lines.map(({ id, quantityApproved }) => ({ id, granted: quantityApproved })),
    ),
  )
  return waiting.flatMap((line) => {
    const decision = named.get(line.id)
    return decision ? [planLine(line, decision)] : []
  })
}

function planLine(line: DecidableLine, { quantityApproved, note }: DecisionLine): PlannedLine {
  return {
    id: line.id,
    quantityApproved,
    status: quantityApproved > 0 ? 'approved' : 'rejected',
    note: note?.trim() || null,
    delta: onDecide(line.quantityRequested, quantityApproved),
  }
}
