/** One page of a grid, with the places of its neighbours. */
import type { PayloadRequest } from 'payload'

import type { AnswerOf } from '@/core/answer'
import { type Cursor, encodeCursor } from '@/core/grids/cursor'
import type { GridPageAnswer } from './answers'
import { completeRows } from './completeRows'
import type { GridPlan, GridRow } from './plan'
import { cursorAt, type Walk, walkRows } from './walk'

export type GridPage = Omit<AnswerOf<typeof GridPageAnswer>, 'rows'> & { readonly rows: readonly GridRow[] }

/** Orders that are looked for by their lines are judged by so many at once. */
const CHUNK_BY_LINES = 200

export async function readPage(req: PayloadRequest, plan: GridPlan): Promise<GridPage> {
  const { cursor, backwards, limit } = plan.query
  const chunk = plan.query.filters.lines === null ? limit + 1 : CHUNK_BY_LINES
  const found = await take(walkRows(req, plan, { from: cursor, backwards, chunk }), limit + 1)
  const more = found.length > limit
  // Before the second page stands the first, as it is now.
  if (backwards && !more) return readForwards(req, plan, { from: null, backwards: false, chunk })
  const rows = backwards ? found.slice(0, limit).reverse() : found.slice(0, limit)
  return pageOf(req, plan, rows, {
    next: backwards || more ? cursorOfLast(plan, rows) : null,
    previous: cursor && (rows[0] ? cursorAt(plan, rows[0]) : cursor),
  })
}

async function readForwards(req: PayloadRequest, plan: GridPlan, walk: Walk): Promise<GridPage> {
  const { limit } = plan.query
  const found = await take(walkRows(req, plan, walk), limit + 1)
  const rows = found.slice(0, limit)
  return pageOf(req, plan, rows, { next: found.length > limit ? cursorOfLast(plan, rows) : null, previous: null })
}

async function take(rows: AsyncGenerator<GridRow>, most: number): Promise<GridRow[]> {
  const taken: GridRow[] = []
  for await (const row of rows) {
    taken.push(row)
    if (taken.length === most) break
  }
  return taken
}

function cursorOfLast(plan: GridPlan, rows: readonly GridRow[]): Cursor | null {
  const last = rows.at(-1)
  return last ? cursorAt(plan, last) : null
}

type Places = { readonly next: Cursor | null; readonly previous: Cursor | null }

async function pageOf(
  req: PayloadRequest,
  plan: GridPlan,
  rows: readonly GridRow[],
  { next, previous }: Places,
): Promise<GridPage> {
  const { definition, columns, query } = plan
  return {
    rows: await completeRows(req, query.grid, rows),
    columns: columns.filter((name) => !definition.columns[name]?.inFileOnly),
    next: next && encodeCursor(query.sort, next),
    previous: previous && encodeCursor(query.sort, previous),
    more: next !== null,
  }
}
