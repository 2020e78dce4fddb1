/** What becomes of goods that came in: the grade of their condition, and an outcome per piece. */
export const GRADES = ['asNew', 'opened', 'used', 'damaged', 'incomplete'] as const

export type Grade = (typeof GRADES)[number]

export const OUTCOME_KINDS = [
  'credit',
  'replace',
  'repair',
  'returnToSender',
  'dispose',
  'rejectAfterInspection',
] as const

export type OutcomeKind = (typeof OUTCOME_KINDS)[number]

export type Outcome = {
  readonly kind: OutcomeKind
  readonly quantity: number
  /** For the customer. */
  readonly note?: string | null
}

/** The house keeps the piece and credits nothing: it can never come back again. */
export const KEPT_OUTCOMES = ['replace', 'dispose'] as const satisfies readonly OutcomeKind[]

const ACCEPTED: readonly OutcomeKind[] = ['credit', 'replace', 'repair']
const REJECTED: readonly OutcomeKind[] = ['returnToSender', 'rejectAfterInspection']

export function piecesOf(outcomes: readonly Outcome[] | null | undefined, ...kinds: readonly OutcomeKind[]): number {
  return (outcomes ?? []).reduce((sum, { kind, quantity }) => sum + (kinds.includes(kind) ? quantity : 0), 0)
}

/** What the customer reads of an inspection, stored beside the outcomes. */
export type OutcomeFigures = {
  readonly quantityAccepted: number | null
  readonly quantityRejected: number | null
  readonly quantityDisposed: number | null
}

/** All null without an outcome: not yet is not zero. */
export function outcomeFigures(outcomes: readonly Outcome[]): OutcomeFigures {
  if (outcomes.length === 0) return { quantityAccepted: null, quantityRejected: null, quantityDisposed: null }
  return {
    quantityAccepted: piecesOf(outcomes, ...ACCEPTED),
    quantityRejected: piecesOf(outcomes, ...REJECTED),
    quantityDisposed: piecesOf(outcomes, 'dispose'),
  }
}

type Priced = {
  readonly status: string
  readonly netUnitPriceCents?: number | null
  readonly outcomes?: readonly Outcome[] | null
}

/** What lines that were inspected or completed credit, in cents; null when a price is not known. */
export function creditCents(lines: readonly Priced[]): number | null {
  let sum = 0
  for (const { status, outcomes, netUnitPriceCents } of lines) {
    const pieces = status === 'inspected' || status === 'completed' ? piecesOf(outcomes, 'credit') : 0
    if (pieces === 0) continue
    if (typeof netUnitPriceCents !== 'number') return null
    sum += pieces * netUnitPriceCents
  }
  return sum
}

/** Whether a second agent must look: the credit of the whole RMA counts, so that completing by parts evades nothing. */
export function needsSecondAgent(lines: readonly Priced[], aboveCents: number | null | undefined): boolean {
  if (aboveCents === null || aboveCents === undefined) return false
  const credits = lines.some(({ status, outcomes }) => status === 'inspected' && piecesOf(outcomes, 'credit') > 0)
  const amount = creditCents(lines)
  return credits && (amount === null || amount > aboveCents)
}
