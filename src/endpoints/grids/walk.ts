/** Reads the rows of a grid through access, one stretch after the other, never by an offset. */
import { forgetMemberships } from '@access/activeMemberships'
import type { PayloadRequest, Where } from 'payload'

import type { Cursor, CursorValue } from '@/core/grids/cursor'
import { fieldsOf } from '@/core/grids/definition'
import { type Stretch, sortNames, stretchesFrom } from '@/core/grids/keyset'
import { ordersByLines } from './ordersByLines'
import type { GridPlan, GridRow } from './plan'

export type Walk = {
  readonly from: Cursor | null
  readonly backwards: boolean
  /** How many rows are read at once. */
  readonly chunk: number
}

/** All rows of the plan after a place, in its order, by the rights of each moment; the caller stops when they have enough. */
export async function* walkRows(req: PayloadRequest, plan: GridPlan, walk: Walk): AsyncGenerator<GridRow> {
  const { lines } = plan.query.filters
  const byLines = lines === null ? null : await ordersByLines(req, plan, lines as Where)
  const narrowed = byLines?.where ? { ...plan, where: { and: [plan.where, byLines.where] } } : plan
  let from = walk.from
  for (;;) {
    const rows = await readChunk(req, narrowed, { ...walk, from })
    yield* byLines?.keep ? await byLines.keep(rows) : rows
    const last = rows.at(-1)
    if (!last || rows.length < walk.chunk) return
    from = cursorAt(plan, last)
    forgetMemberships(req)
  }
}

/** The place of a row in the plan's order. */
export function cursorAt({ query: { order } }: GridPlan, row: GridRow): Cursor {
  return { values: [order.column, ...order.ties].map(({ field }) => (row[field] ?? null) as CursorValue) }
}

async function readChunk(req: PayloadRequest, plan: GridPlan, { from, backwards, chunk }: Walk): Promise<GridRow[]> {
  const rows: GridRow[] = []
  for (const stretch of stretchesFrom(plan.query.order, from, backwards)) {
    if (rows.length === chunk) break
    rows.push(...(await readStretch(req, plan, stretch, chunk - rows.length)))
  }
  return rows
}

async function readStretch(req: PayloadRequest, plan: GridPlan, stretch: Stretch, limit: number): Promise<GridRow[]> {
  const where: Where = { and: [plan.where, stretch.where as Where] }
  const sort = sortNames(stretch.sort)
  if (!plan.byPrice) return find(req, plan, { where, sort, limit })
  const ids = await idsByPrice(req, plan, { where, sort, limit })
  const rows = await find(req, plan, { where: { id: { in: ids } }, limit })
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

type Asked = { readonly where: Where; readonly sort?: string[]; readonly limit: number }

async function find(req: PayloadRequest, { definition }: GridPlan, asked: Asked): Promise<GridRow[]> {
  const { docs } = await req.payload.find({
    collection: definition.collection,
    ...asked,
    select: Object.fromEntries(fieldsOf(definition).map((field) => [field, true])),
    pagination: false,
    depth: 0,
    overrideAccess: false,
    req,
  })
  return docs as unknown as GridRow[]
}

/** Access refuses a filter or an order by prices: the plan lets them through only among customers whose prices are shown. */
async function idsByPrice(req: PayloadRequest, { definition }: GridPlan, asked: Asked): Promise<string[]> {
  const { docs } = await req.payload.find({
    collection: definition.collection,
    ...asked,
    select: { customer: true },
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs.map(({ id }) => id)
}
