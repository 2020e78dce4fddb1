/** How an import meets what cases have reserved: it never writes their figures, it only settles what the ERP now reports. */
import type { PayloadRequest } from 'payload'

import { onCreditReported, returnableQuantity } from '@/core/rmas/quantities'
import type { BulkRow } from '@/db/bulkPlan'
import type { OrderLine } from '@/payload-types'

/** Lines with pieces that wait for the ERP's credit, as they are before the import, by order and line. */
export type AwaitedLines = ReadonlyMap<string, Pick<OrderLine, 'quantityReturned' | 'quantityAwaitingCredit'>>

/** Reads inside the transaction that writes, so that no case can reserve in between. */
export async function awaitedLines(req: PayloadRequest, orderNumbers: readonly string[]): Promise<AwaitedLines> {
  const { docs } = await req.payload.find({
    collection: 'order-lines',
    where: { orderNumber: { in: [...orderNumbers] }, quantityAwaitingCredit: { greater_than: 0 } },
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return new Map(docs.map((line) => [keyOf(line.orderNumber, line.lineNumber), line]))
}

/**
 * What follows for a line from the ERP's figures: pieces newly reported as returned no longer wait for their credit, and
 * what can still be returned is counted anew.
 *
 * @param row the order line as it will be
 */
export function settled(row: BulkRow, awaited: AwaitedLines): Record<string, number> {
  const line = {
    quantityDelivered: piecesOf(row.quantityDelivered),
    quantityReturned: piecesOf(row.quantityReturned),
    quantityInRequest: piecesOf(row.quantityInRequest),
    quantityAwaitingCredit: piecesOf(row.quantityAwaitingCredit),
  }
  const before = awaited.get(keyOf(row.orderNumber, row.lineNumber))
  if (!before) return { quantityReturnable: returnableQuantity(line) }
  const reported = Math.max(0, line.quantityReturned - before.quantityReturned)
  const credit = onCreditReported(Math.min(reported, line.quantityAwaitingCredit))
  const quantityAwaitingCredit = line.quantityAwaitingCredit + credit.quantityAwaitingCredit
  return { quantityAwaitingCredit, quantityReturnable: returnableQuantity({ ...line, quantityAwaitingCredit }) }
}

const keyOf = (orderNumber: unknown, lineNumber: unknown) => `${orderNumber} ${lineNumber}`

const piecesOf = (value: unknown): number => (typeof value === 'number' ? value : 0)
