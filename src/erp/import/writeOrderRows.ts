/** Orders with their lines. What cases have reserved stays theirs; what follows for a line is counted anew. */
import type { PayloadRequest } from 'payload'

import { fieldsOwnedBy } from '@/core/fieldOwners'
import { bulkUpsert } from '@/db/bulk'
import type { BulkRow, StoredRow } from '@/db/bulkPlan'
import type { OrderLine } from '@/payload-types'
import { allotReported } from '../allotReported'
import { keepMoves, type LineDay, movesIn } from '../expectedDates'
import { FIRST_VALUES } from '../firstValues'
import { groupBy } from '../groupBy'
import { awaitedAmong, keyOf, RECKONED, settleCredits } from '../reservations'
import type { ImportSetting, PlacedRow, Written } from './placedRow'
import { storedValues } from './storedValues'
import { withCustomers } from './writePlainRows'

type OrderRow = PlacedRow<'orders'>['row']

/** What a line repeats of its order, by which it is found and ordered. */
const REPEATED = ['customer', 'orderDate', 'customerReference', 'currency'] as const

export async function writeOrderRows(
  req: PayloadRequest,
  placed: readonly PlacedRow<'orders'>[],
  { zone }: ImportSetting,
): Promise<Written> {
  const { owned, refusals } = await withCustomers(req, 'orders', placed)
  const stored = await linesOf(
    req,
    owned.map(({ placed: { row } }) => row.number),
  )
  const byOrder = groupBy(stored, ({ orderNumber }) => orderNumber)
  const plans = owned.map(({ placed: { row }, customer }) =>
    planOf(row, { customer, stored: byOrder.get(row.number) ?? [], zone }),
  )
  const moves = movesIn(stored, plans.flatMap((plan) => plan.lines) as unknown as LineDay[], zone)
  const awaited = awaitedAmong(stored)
  const orders = await bulkUpsert(req, {
    collection: 'orders',
    rows: plans.map(({ order }) => order),
    keyFields: ['number'],
    firstValues: FIRST_VALUES.orders,
  })
  const lines = await bulkUpsert(req, {
    collection: 'order-lines',
    rows: plans.flatMap((plan) => plan.lines),
    keyFields: ['orderNumber', 'lineNumber'],
    ownedFields: fieldsOwnedBy('nazorg', 'order-lines'),
    firstValues: FIRST_VALUES['order-lines'],
    stored: stored as unknown as StoredRow[],
    reckoned: RECKONED,
  })
  await allotReported(req, await settleCredits(req, awaited), notesIn(owned.map(({ placed: { row } }) => row)))
  await keepMoves(req, moves, new Date().toISOString())
  const counts = {
    created: orders.created + lines.created,
    updated: orders.updated + lines.updated,
    unchanged: orders.unchanged + lines.unchanged,
  }
  return { counts, refusals }
}

type Setting = { readonly customer: string; readonly stored: readonly OrderLine[]; readonly zone: string }

/** The order with whether all of it is invoiced, its lines, and those of its lines that are stored and only repeat it. */
function planOf(row: OrderRow, { customer, stored, zone }: Setting): { order: BulkRow; lines: BulkRow[] } {
  const { lines, customerNumber: _number, updatedAt: _sent, ...rest } = row
  const values: BulkRow = { ...storedValues(rest, zone), customer }
  const repeated = repeatedOf(values, stored[0])
  const given = lines.map(
    ({ creditNumber: _note, ...line }) =>
      ({ ...storedValues(line, zone), ...repeated, orderNumber: row.number }) as BulkRow,
  )
  const numbers = new Set(lines.map(({ lineNumber }) => lineNumber))
  const others = stored.filter(({ lineNumber }) => !numbers.has(lineNumber))
  const stale = others.filter((line) => REPEATED.some((name) => (line[name] ?? null) !== (repeated[name] ?? null)))
  const before = new Map(stored.map((line) => [line.lineNumber, line]))
  const whole = [...lines.map((line) => ({ ...before.get(line.lineNumber), ...line })), ...others]
  return {
    order: { ...values, invoiced: whole.every(isInvoiced) },
    lines: [...given, ...stale.map(({ lineNumber }) => ({ ...repeated, orderNumber: row.number, lineNumber }))],
  }
}

/** The credit notes that lines name. */
function notesIn(rows: readonly OrderRow[]): ReadonlyMap<string, string> {
  return new Map(
    rows.flatMap(({ number, lines }) =>
      lines.flatMap(({ lineNumber, creditNumber }) =>
        creditNumber ? [[keyOf(number, lineNumber), creditNumber] as const] : [],
      ),
    ),
  )
}

/** What the row leaves out, the lines that are stored know. */
function repeatedOf(values: BulkRow, line: OrderLine | undefined): BulkRow {
  const known = REPEATED.map((name) => [name, values[name] === undefined ? line?.[name] : values[name]] as const)
  return Object.fromEntries(known.filter(([, value]) => value !== undefined))
}

const isInvoiced = ({ quantityOrdered, quantityInvoiced }: { quantityOrdered: number; quantityInvoiced?: number }) =>
  (quantityInvoiced ?? 0) >= quantityOrdered

async function linesOf(req: PayloadRequest, orderNumbers: readonly string[]): Promise<OrderLine[]> {
  const where = { orderNumber: { in: [...orderNumbers] } }
  const options = { pagination: false, limit: 0, req } as const
  return (await req.payload.db.find<OrderLine>({ collection: 'order-lines', where, ...options })).docs
}
