/** Tells the lines of RMAs which of their pieces the ERP has credited, and on which credit note. */
import type { PayloadRequest } from 'payload'

import { allotCredits } from '@/core/rmas/allotCredits'
import type { Invoice, OrderLine, Rma } from '@/payload-types'
import { keyOf } from './reservations'

type RmaLine = NonNullable<Rma['lines']>[number]

/**
 * @param changed order lines of which other pieces are credited than before
 * @param notes number of the newest credit note per order line, by order and line; one of another customer is left out
 */
export async function allotReported(
  req: PayloadRequest,
  changed: readonly OrderLine[],
  notes: ReadonlyMap<string, string>,
): Promise<void> {
  if (changed.length === 0) return
  const rmas = await rmasOf(req, changed)
  const credited = creditedLines(rmas, changed)
  const known = await findNotes(req, [...notes.values()])
  const noteOf = (orderLine: unknown) => {
    const line = changed.find(({ id }) => id === String(orderLine))
    const note = line && known.get(notes.get(keyOf(line.orderNumber, line.lineNumber)) ?? '')
    return note && String(note.customer) === String(line.customer) ? note.id : null
  }
  for (const rma of rmas) {
    const lines = (rma.lines ?? []).map((line) => creditedLine(line, credited.get(String(line.id)), noteOf))
    const creditInvoice = lines.find((line) => line.creditInvoice)?.creditInvoice ?? null
    const data = { lines, creditInvoice }
    await req.payload.update({ collection: 'rmas', id: rma.id, data, depth: 0, overrideAccess: true, req })
  }
}

function creditedLine(line: RmaLine, credited: number | undefined, noteOf: (orderLine: unknown) => string | null) {
  if (credited === undefined || credited === (line.quantityCredited ?? 0)) return line
  return { ...line, quantityCredited: credited, creditInvoice: credited > 0 ? noteOf(line.orderLine) : null }
}

function creditedLines(rmas: readonly Rma[], orderLines: readonly OrderLine[]): ReadonlyMap<string, number> {
  const lines = rmas.flatMap((rma) => rma.lines ?? []).map((line) => ({ ...line, id: String(line.id) }))
  return new Map(
    orderLines.flatMap(({ id, quantityCredited }) => [
      ...allotCredits(
        lines.filter(({ orderLine }) => String(orderLine) === id),
        quantityCredited,
      ),
    ]),
  )
}

const options = { pagination: false, depth: 0, overrideAccess: true } as const

async function rmasOf(req: PayloadRequest, orderLines: readonly OrderLine[]): Promise<Rma[]> {
  const where = { 'lines.orderLine': { in: orderLines.map(({ id }) => id) }, 'lines.status': { equals: 'completed' } }
  return (await req.payload.find({ collection: 'rmas', where, ...options, req })).docs
}

async function findNotes(req: PayloadRequest, numbers: readonly string[]): Promise<ReadonlyMap<string, Invoice>> {
  if (numbers.length === 0) return new Map()
  const where = { number: { in: [...numbers] }, kind: { equals: 'credit' } }
  const { docs } = await req.payload.find({ collection: 'invoices', where, ...options, req })
  return new Map(docs.map((note) => [note.number, note]))
}
