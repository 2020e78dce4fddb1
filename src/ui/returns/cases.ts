/** The customer's requests as the portal shows them. */
import type { Day } from '@/core/day'
import type { ShownLine } from '@/core/rmas/shownLine'
import { hasArrived, isPartlyApproved, type LineStatus, type RmaStatus } from '@/core/rmas/status'
import type { Transport } from '@/core/rmas/transport'

export type ReturnLine = ShownLine & {
  /** Id of the credit note, once the ERP booked one. */
  readonly creditInvoice: string | null
  /** What we wrote with the outcomes; not read for lists. */
  readonly outcomeNotes?: readonly string[]
}

export type ReturnCase = {
  readonly id: string
  /** Null for a draft. */
  readonly number: string | null
  readonly status: RmaStatus
  readonly transport: Transport
  /** Messages on it that the customer has not seen. */
  readonly unread: number
  /** Id of the credit note, once the ERP booked one. */
  readonly creditInvoice: string | null
  readonly customer: { readonly id: string; readonly number: string; readonly name: string }
  /** The dealer whom it waits for, and the last day on which they can decide; null when it waits for none. */
  readonly dealer: { readonly name: string; readonly until: Day } | null
  /** When it was sent, or for a draft when it was last saved. ISO 8601. */
  readonly at: string
  /** Those that the filters ask for; `lineCount` counts all of them. */
  readonly lines: readonly ReturnLine[]
  readonly lineCount: number
}

/** The status of a line as its reader understands it: in a draft nothing was asked yet, and less than asked or approved is partly. */
export type ShownStatus = LineStatus | 'partiallyApproved' | 'partiallyReceived' | 'draft'

export function shownStatus(line: ReturnLine, of: Pick<ReturnCase, 'status'>): ShownStatus {
  if (of.status === 'draft') return 'draft'
  if (line.status !== 'approved') return line.status
  if (hasArrived(line)) return 'partiallyReceived'
  return isPartlyApproved(line) ? 'partiallyApproved' : 'approved'
}

/** Goods are approved and under way to us, as far as we know: the next step is the customer's. */
export const isCustomersTurn = ({ status }: Pick<ReturnCase, 'status'>): boolean =>
  status === 'approved' || status === 'partiallyApproved'

/** Nobody has decided yet: the customer can still take it back. */
export const isUndecided = ({ status }: Pick<ReturnCase, 'status'>): boolean =>
  status === 'submitted' || status === 'awaitingDealer'

/** Pieces that were approved and have not come in. */
export function piecesToSend({ lines }: Pick<ReturnCase, 'lines'>): number {
  return lines
    .filter(({ status }) => status === 'approved')
    .reduce((sum, { quantityApproved, quantityReceived }) => sum + (quantityApproved ?? 0) - (quantityReceived ?? 0), 0)
}

export const caseHref = ({ id, number }: Pick<ReturnCase, 'id' | 'number'>): string =>
  number ? `/returns/${encodeURIComponent(number)}` : `/returns/drafts/${id}`
