/** How an import meets what cases have reserved: it never writes their figures, it only settles what the ERP now reports. */
import type { PayloadRequest } from 'payload'

import { onCreditReported, returnableQuantity, settledBy } from '@/core/rmas/quantities'
import type { BulkRow } from '@/db/bulkPlan'
import type { OrderLine } from '@/payload-types'

/** Lines with pieces that a case completed with a credit, reported by the ERP or not, as they are before the import. */
export type AwaitedLines = ReadonlyMap<string, OrderLine>

/** Reads inside the transaction that writes, so that no case can reserve in between. */
export async function awaitedLines(req: PayloadRequest, orderNumbers: readonly string[]): Promise<AwaitedLines> {
  const { docs } = await req.payload.find({
    collection: 'order-lines',
    where: {
      orderNumber: { in: [...orderNumbers] },
      or: [{ quantityAwaitingCredit: { greater_than: 0 } }, { quantityCredited: { greater_than: 0 } }],
    },
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return awaitedAmong(docs)
}

/** Those of these lines, read inside the transaction that writes. */
export function awaitedAmong(lines: readonly OrderLine[]): AwaitedLines {
  const awaited = lines.filter((line) => line.quantityAwaitingCredit > 0 || line.quantityCredited > 0)
  return new Map(awaited.map((line) => [keyOf(line.orderNumber, line.lineNumber), line]))
}

/**
 * What follows for a line from the ERP's figures: pieces newly reported as returned no longer wait for their credit,
 * those that an older file does not know of wait again, and what can still be returned is counted anew.
 *
 * @param row the order line as it will be
 */
export function settled(row: BulkRow, awaited: AwaitedLines): Record<string, number> {
  const quantityOpen = Math.max(0, piecesOf(row.quantityOrdered) - piecesOf(row.quantityDelivered))
  const line = {
    quantityDelivered: piecesOf(row.quantityDelivered),
    quantityReturned: piecesOf(row.quantityReturned),
    quantityInRequest: piecesOf(row.quantityInRequest),
    quantityAwaitingCredit: piecesOf(row.quantityAwaitingCredit),
    quantityKept: piecesOf(row.quantityKept),
  }
  const before = awaited.get(keyOf(row.orderNumber, row.lineNumber))
  if (!before) return { quantityOpen, quantityReturnable: returnableQuantity(line) }
  const credited = piecesOf(row.quantityCredited)
  const figures = { before: before.quantityReturned, now: line.quantityReturned }
  const credit = onCreditReported(settledBy({ ...figures, awaiting: line.quantityAwaitingCredit, credited }))
  const quantityAwaitingCredit = line.quantityAwaitingCredit + credit.quantityAwaitingCredit
  return {
    quantityOpen,
    quantityAwaitingCredit,
    quantityCredited: credited + credit.quantityCredited,
    quantityReturnable: returnableQuantity({ ...line, quantityAwaitingCredit }),
  }
}

export const keyOf = (orderNumber: unknown, lineNumber: unknown) => `${orderNumber} ${lineNumber}`

const piecesOf = (value: unknown): number => (typeof value === 'number' ? value : 0)
