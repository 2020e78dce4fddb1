/** Counts orders that are looked for by what stands in their lines, as far as that is cheap. */
import type { PayloadRequest, Where } from 'payload'

import type { RowCount } from './countRows'
import { ordersByLines } from './ordersByLines'
import type { GridPlan, GridRow } from './plan'

/** So many orders are looked at, of which so many are counted. */
const MOST_READ = 5_000
const MOST_COUNTED = 1_000
const CHUNK = 1_000

type Counting = {
  /** What a line must hold. */
  readonly lines: Where
  /** How many orders hold a condition. */
  readonly exact: (where: Where) => Promise<RowCount>
}

/** An article that stands in few orders is counted by the database. One that stands in many is counted up to a thousand. */
export async function countByLines(req: PayloadRequest, plan: GridPlan, { lines, exact }: Counting): Promise<RowCount> {
  const { where, keep } = await ordersByLines(req, plan, lines)
  if (!keep) return exact({ and: [plan.where, where ?? {}] })
  let [total, read, last]: [number, number, string] = [0, 0, '']
  for (;;) {
    const orders = await numbersAfter(req, plan.where, last)
    total += (await keep(orders)).length
    read += orders.length
    last = String(orders.at(-1)?.number)
    if (total > MOST_COUNTED) return { total: MOST_COUNTED, atLeast: true }
    if (orders.length < CHUNK) return { total }
    if (read >= MOST_READ) return { total, atLeast: true }
  }
}

async function numbersAfter(req: PayloadRequest, where: Where, last: string): Promise<GridRow[]> {
  const { docs } = await req.payload.find({
    collection: 'orders',
    where: { and: [where, { number: { greater_than: last } }] },
    sort: 'number',
    select: { number: true },
    limit: CHUNK,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    req,
  })
  return docs as unknown as GridRow[]
}
