/** How an import meets what cases have reserved: it writes the ERP's figures alone, and settles what the ERP now reports. */
import type { PayloadRequest, Where } from 'payload'

import { TO_DELIVER } from '@/core/orders'
import { onCreditReported, RETURNABLE, settledBy } from '@/core/rmas/quantities'
import { moveReservation } from '@/db/reserve'
import type { OrderLine } from '@/payload-types'

/** What the database reckons of an order line whose figures change. */
export const RECKONED = { quantityOpen: TO_DELIVER, quantityReturnable: RETURNABLE } as const

/** Lines with pieces that a case completed with a credit, reported by the ERP or not, as they are before the import. */
export type AwaitedLines = ReadonlyMap<string, OrderLine>

const options = { pagination: false, depth: 0, overrideAccess: true } as const

/** Reads inside the transaction that writes, so that no case can reserve in between. */
export async function awaitedLines(req: PayloadRequest, orderNumbers: readonly string[]): Promise<AwaitedLines> {
  const where: Where = {
    orderNumber: { in: [...orderNumbers] },
    or: [{ quantityAwaitingCredit: { greater_than: 0 } }, { quantityCredited: { greater_than: 0 } }],
  }
  return awaitedAmong((await req.payload.find({ collection: 'order-lines', where, ...options, req })).docs)
}

/** Those of these lines, read inside the transaction that writes. */
export function awaitedAmong(lines: readonly OrderLine[]): AwaitedLines {
  const awaited = lines.filter((line) => line.quantityAwaitingCredit > 0 || line.quantityCredited > 0)
  return new Map(awaited.map((line) => [keyOf(line.orderNumber, line.lineNumber), line]))
}

/**
 * After the ERP's figures are written: pieces newly reported as returned no longer wait for their credit, those that an older
 * file does not know of wait again.
 *
 * @returns the lines where that changed how many pieces are credited, as they are now
 */
export async function settleCredits(req: PayloadRequest, awaited: AwaitedLines): Promise<OrderLine[]> {
  if (awaited.size === 0) return []
  const where = { id: { in: [...awaited.values()].map(({ id }) => id) } }
  const { docs } = await req.payload.find({ collection: 'order-lines', where, ...options, req })
  const reported = docs.flatMap((line) => {
    const before = awaited.get(keyOf(line.orderNumber, line.lineNumber))?.quantityReturned ?? line.quantityReturned
    const figures = { before, now: line.quantityReturned }
    const held = { awaiting: line.quantityAwaitingCredit, credited: line.quantityCredited }
    const pieces = settledBy({ ...figures, ...held })
    return pieces === 0 ? [] : [{ line, delta: onCreditReported(pieces) }]
  })
  for (const { line, delta } of reported) {
    if (!(await moveReservation(req, { orderLine: line.id, delta }))) {
      throw new Error(`The credits of order line ${line.id} moved while they were settled.`)
    }
  }
  return reported.map(({ line, delta }) => ({
    ...line,
    quantityCredited: line.quantityCredited + delta.quantityCredited,
  }))
}

export const keyOf = (orderNumber: unknown, lineNumber: unknown) => `${orderNumber} ${lineNumber}`
