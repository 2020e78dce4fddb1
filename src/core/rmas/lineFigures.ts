/** What a customer reads of the goods of a line, beside what was asked, approved and received. */
import type { LineStatus } from './status'

export type LineFigures = {
  readonly accepted: number
  readonly rejected: number
  readonly disposed: number
  readonly credited: number
  /** Approved, begun to arrive, and still to come. */
  readonly remainder: number
}

type Line = {
  readonly status: LineStatus
  readonly quantityApproved?: number | null
  readonly quantityReceived?: number | null
  readonly quantityAccepted?: number | null
  readonly quantityRejected?: number | null
  readonly quantityDisposed?: number | null
  readonly quantityCredited?: number | null
}

export const lineFigures = (line: Line): LineFigures => ({
  accepted: line.quantityAccepted ?? 0,
  rejected: line.quantityRejected ?? 0,
  disposed: line.quantityDisposed ?? 0,
  credited: line.quantityCredited ?? 0,
  remainder: remainderOf(line),
})

function remainderOf({ status, quantityApproved, quantityReceived }: Line): number {
  const received = quantityReceived ?? 0
  return status === 'approved' && received > 0 ? (quantityApproved ?? 0) - received : 0
}
