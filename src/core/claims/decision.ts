/** What a decision does to the lines of a claim, and what it makes of the whole. */
import { decisionFaults } from '../decisionFaults'
import { throwAll } from '../errors'
import type { DecideClaim } from './requests'
import type { ClaimLineStatus, ClaimOutcome } from './statuses'

export type DecidableClaimLine = {
  readonly id: string
  readonly status: ClaimLineStatus
  readonly quantityClaimed: number
}

export type PlannedClaimLine = {
  readonly id: string
  readonly status: ClaimOutcome
  readonly quantityAccepted: number
  readonly note: string | null
  readonly internalNote: string | null
}

export type PlannedClaim = { readonly outcome: ClaimOutcome; readonly lines: readonly PlannedClaimLine[] }

/**
 * The outcome per line, and of the claim as a whole.
 *
 * @throws DomainError | DomainErrors INVALID_INPUT, UNKNOWN_ORDER_LINE, DUPLICATE_LINE, ALREADY_DECIDED,
 * QUANTITY_EXCEEDS_REQUESTED
 */
export function planClaimDecision(lines: readonly DecidableClaimLine[], { lines: decided }: DecideClaim): PlannedClaim {
  throwAll(
    decisionFaults(
      lines.map(({ id, status, quantityClaimed }) => ({
        id,
        status,
        waits: status === 'claimed',
        asked: quantityClaimed,
      })),
      decided.map(({ id, quantityAccepted }) => ({ id, granted: quantityAccepted })),
    ),
  )
  const asked = new Map(lines.map(({ id, quantityClaimed }) => [id, quantityClaimed]))
  const planned = decided.map(({ id, quantityAccepted, note, internalNote }) => ({
    id,
    status: outcomeOf(quantityAccepted, asked.get(id) ?? 0),
    quantityAccepted,
    note: note?.trim() || null,
    internalNote: internalNote?.trim() || null,
  }))
  return { outcome: outcomeOfClaim(planned.map(({ status }) => status)) ?? 'rejected', lines: planned }
}

/** Of pieces: all, none, or some of them. */
export function outcomeOf(accepted: number, claimed: number): ClaimOutcome {
  if (accepted <= 0) return 'rejected'
  return accepted >= claimed ? 'accepted' : 'partlyAccepted'
}

/** Of all lines together; null as long as one waits. */
export function outcomeOfClaim(lines: readonly ClaimLineStatus[]): ClaimOutcome | null {
  const outcomes = lines.filter((one) => one !== 'claimed')
  const [first] = outcomes
  if (!first || outcomes.length < lines.length) return null
  return outcomes.every((one) => one === first) ? first : 'partlyAccepted'
}
