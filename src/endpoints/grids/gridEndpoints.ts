/** The lists of the portal over REST: filtered, sorted, paged by a cursor, counted, and as a file. Generated REST pages by offset. */
import type { Endpoint } from 'payload'
import { z } from 'zod'

import { GROUP_ORDERS } from '@/core/grids/grouping'
import { described } from '../request/described'
import { GridPageAnswer, GroupPageAnswer, RowCountAnswer } from './answers'
import { countRows } from './countRows'
import { downloadGrid } from './csvFile'
import { askExport } from './exports/askExport'
import { fetchExport, showExport } from './exports/fetchExport'
import { groupPage } from './groupPage'
import { planOf } from './plan'
import { readPage } from './readPage'

/** Beside the filters of each grid (src/core/grids/grids.ts). */
const Filtered = z.looseObject({
  customer: z.string().optional(),
  in: z.string().optional(),
  is: z.string().optional(),
})
const Paged = Filtered.extend({
  sort: z.string().optional(),
  after: z.string().optional(),
  before: z.string().optional(),
  limit: z.string().optional(),
})
const Grouped = Filtered.extend({
  by: z.string().optional(),
  order: z.enum(GROUP_ORDERS).optional(),
  page: z.string().optional(),
  limit: z.string().optional(),
})

const of = (query: z.ZodType, answers: z.ZodType) =>
  described({ who: ['contact', 'agent', 'sales', 'integration', 'admin'], query, answers })

const PRIVATE = { 'Cache-Control': 'private, no-store' }

/** GET /api/grids/:grid: one page. `after` and `before` take the `next` and `previous` of another page. */
const showGrid: Endpoint = {
  path: '/grids/:grid',
  method: 'get',
  custom: of(Paged, GridPageAnswer),
  handler: async (req) => {
    const plan = await planOf(req, ['sort', 'after', 'before', 'limit'])
    return Response.json(await readPage(req, plan), { headers: PRIVATE })
  },
}

/** GET /api/grids/:grid/count: how many rows there are under the filter; with `atLeast` there are more than `total`. */
const countGrid: Endpoint = {
  path: '/grids/:grid/count',
  method: 'get',
  custom: of(Filtered, RowCountAnswer),
  handler: async (req) => Response.json(await countRows(req, await planOf(req, [])), { headers: PRIVATE }),
}

/** GET /api/grids/:grid/groups: counts and sums over the whole filter, by a column, page by page, or of all rows. */
const groupGrid: Endpoint = {
  path: '/grids/:grid/groups',
  method: 'get',
  custom: of(Grouped, GroupPageAnswer),
  handler: async (req) =>
    Response.json(await groupPage(req, await planOf(req, ['by', 'order', 'page', 'limit'])), { headers: PRIVATE }),
}

export const gridEndpoints: Endpoint[] = [
  showGrid,
  countGrid,
  groupGrid,
  downloadGrid,
  askExport,
  showExport,
  fetchExport,
]
