export type DecisionOutcome = 'approved' | 'partly' | 'rejected'

/** What a decision means for the reader; quantities decide, so that it holds for a line and for a whole RMA. */
export function decisionOutcome(requested: number, approved: number | null): DecisionOutcome {
  if (!approved) return 'rejected'
  return approved < requested ? 'partly' : 'approved'
}

type Line = { readonly quantityRequested: number; readonly quantityApproved?: number | null | undefined }

/** The outcome of a whole RMA: the sum of its lines. */
export function outcomeOfLines(lines: readonly Line[]): DecisionOutcome {
  const sum = (count: (line: Line) => number) => lines.reduce((total, line) => total + count(line), 0)
  return decisionOutcome(
    sum(({ quantityRequested }) => quantityRequested),
    sum(({ quantityApproved }) => quantityApproved ?? 0),
  )
}
