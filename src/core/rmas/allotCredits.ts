/** Which lines of RMAs the ERP's credits belong to: it reports pieces per order line, not per RMA. */
import { type Outcome, piecesOf } from './outcomes'

type CreditedLine = {
  readonly id: string
  readonly status: string
  readonly completedAt?: string | null
  readonly outcomes?: readonly Outcome[] | null
}

/**
 * Pieces per line: what was completed first is credited first.
 *
 * @param lines those of one order line
 * @param credited pieces of it that the ERP has reported
 */
export function allotCredits(lines: readonly CreditedLine[], credited: number): ReadonlyMap<string, number> {
  let left = credited
  const completed = lines.filter(({ status }) => status === 'completed')
  const inOrder = [...completed].sort((a, b) => order(a) - order(b) || (a.id < b.id ? -1 : 1))
  return new Map(
    inOrder.map(({ id, outcomes }) => {
      const pieces = Math.min(left, piecesOf(outcomes, 'credit'))
      left -= pieces
      return [id, pieces]
    }),
  )
}

const order = ({ completedAt }: CreditedLine): number => (completedAt ? Date.parse(completedAt) : 0)
