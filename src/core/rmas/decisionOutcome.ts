export type Outcome = 'approved' | 'partly' | 'rejected'

/** What a decision means for the reader; quantities decide, so that it holds for a line and for a whole RMA. */
export function decisionOutcome(requested: number, approved: number | null): Outcome {
  if (!approved) return 'rejected'
  return approved < requested ? 'partly' : 'approved'
}
