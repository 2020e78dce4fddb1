/** What the ERP that is played does when an RMA is completed: it books the goods back and credits them. */
import type { ErpRma } from '@/core/erpEvents/schemas'
import type { OrderLine } from '@/payload-types'
import type { Book, Entry, Errand } from './book'

type Booked = Extract<Entry, { kind: 'booked' }>
type LineOf = (orderNumber: string, lineNumber: number) => Promise<OrderLine | null>
type Due = { readonly line: OrderLine; readonly quantity: number }

const VAT = 1.21
const keyOf = (orderNumber: string, lineNumber: number) => `${orderNumber} ${lineNumber}`

/**
 * The credit note with its file, and how many pieces of each order line came back by now. An event tells the whole RMA, and
 * may tell it twice: what was credited of a line before is not credited again.
 */
export async function bookCompleted(
  book: Book,
  { seq, rma, today }: { readonly seq: number; readonly rma: ErpRma; readonly today: string },
  lineOf: LineOf,
): Promise<Booked> {
  const credited: Record<string, number> = {}
  const returned: Record<string, number> = {}
  const due: Due[] = []
  for (const { id, orderNumber, lineNumber, status, outcomes } of rma.lines) {
    if (status !== 'completed' || orderNumber === null || lineNumber === null) continue
    const pieces = outcomes.reduce((sum, { kind, quantity }) => sum + (kind === 'credit' ? quantity : 0), 0)
    const line = await lineOf(orderNumber, lineNumber)
    const key = keyOf(orderNumber, lineNumber)
    const before = returned[key] ?? book.returned.get(key) ?? line?.quantityReturned ?? 0
    // What was reported and is still on its way there awaits its credit in the portal, but not here.
    const awaited = line ? line.quantityAwaitingCredit - Math.max(0, before - line.quantityReturned) : 0
    const quantity = Math.min(pieces - (book.credited.get(id) ?? 0), awaited)
    if (!line || quantity <= 0) continue
    credited[id] = (book.credited.get(id) ?? 0) + quantity
    returned[key] = before + quantity
    due.push({ line, quantity })
  }
  const number = `${book.series}-C${seq}`
  const errands =
    due.length === 0 ? [] : errandsOf(due, { number, customerNumber: rma.customer.number, today, returned })
  return { kind: 'booked', seq, credited, returned, errands }
}

type Note = {
  readonly number: string
  readonly customerNumber: string
  readonly today: string
  readonly returned: Readonly<Record<string, number>>
}

function errandsOf(due: readonly Due[], { number, customerNumber, today, returned }: Note): Errand[] {
  const netCents = due.reduce((sum, { line, quantity }) => sum + quantity * (line.netUnitPriceCents ?? 0), 0)
  const amountCents = 0 - Math.round(netCents * VAT)
  const currency = due[0]?.line.currency ?? 'EUR'
  const orderNumbers = [...new Set(due.map(({ line }) => line.orderNumber))]
  const note = { number, customerNumber, kind: 'credit', invoiceDate: today, amountCents, currency, orderNumbers }
  const lines = due.map(({ line: { articleName: name, netUnitPriceCents }, quantity }) => ({
    ...{ name, quantity, unitPriceCents: 0 - (netUnitPriceCents ?? 0) },
  }))
  const paper = { number, kind: 'credit' as const, customerNumber, date: today, lines, amountCents }
  const orders = orderNumbers.map((order) => returnsOf(order, due, { number, customerNumber, returned }))
  return [
    { entity: 'invoices', rows: [note] },
    { entity: 'orders', rows: orders },
    { entity: 'pdf', paper },
  ]
}

/** An order with what of its lines came back; all that is left out stays as it is. */
function returnsOf(number: string, due: readonly Due[], note: Omit<Note, 'today'>) {
  const { number: creditNumber, customerNumber, returned } = note
  const lines = new Map(due.map(({ line }) => [line.id, line]))
  const ofOrder = [...lines.values()].filter(({ orderNumber }) => orderNumber === number)
  return {
    number,
    customerNumber,
    orderDate: ofOrder[0]?.orderDate,
    lines: ofOrder.map(({ lineNumber, articleNumber, articleName, quantityOrdered }) => {
      const quantityReturned = returned[keyOf(number, lineNumber)]
      return { lineNumber, articleNumber, articleName, quantityOrdered, quantityReturned, creditNumber }
    }),
  }
}
