/** The lists of the portal over REST: filtered, sorted, paged by a cursor, counted, and as a file. Generated REST pages by offset. */
import type { Endpoint } from 'payload'

import { countRows, groupsOf } from './countRows'
import { downloadGrid } from './csvFile'
import { planOf } from './plan'
import { readPage } from './readPage'

const PRIVATE = { 'Cache-Control': 'private, no-store' }

/** GET /api/grids/:grid: one page. `after` and `before` take the `next` and `previous` of another page. */
const showGrid: Endpoint = {
  path: '/grids/:grid',
  method: 'get',
  handler: async (req) => {
    const plan = await planOf(req, ['sort', 'after', 'before', 'limit'])
    return Response.json(await readPage(req, plan), { headers: PRIVATE })
  },
}

/** GET /api/grids/:grid/count: how many rows there are under the filter. */
const countGrid: Endpoint = {
  path: '/grids/:grid/count',
  method: 'get',
  handler: async (req) => Response.json({ total: await countRows(req, await planOf(req, [])) }, { headers: PRIVATE }),
}

/** GET /api/grids/:grid/groups: counts and sums over the whole filter, by a column or of all rows. */
const groupGrid: Endpoint = {
  path: '/grids/:grid/groups',
  method: 'get',
  handler: async (req) =>
    Response.json({ groups: await groupsOf(req, await planOf(req, ['by'])) }, { headers: PRIVATE }),
}

export const gridEndpoints: Endpoint[] = [showGrid, countGrid, groupGrid, downloadGrid]
