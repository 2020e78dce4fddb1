/** A list as a contact saved it: filters, order and grouping under a name, for each grid. */
import { z } from 'zod'

import { BUSINESS_ZONE } from '../day'
import { DomainError } from '../errors'
import { oneLine } from '../rmas/requests'
import { GRID_NAMES, type GridName } from './grids'
import { readGridQuery } from './query'

/** For each grid of a contact. */
export const MOST_VIEWS = 20
export const MOST_VIEW_NAME = 60
const MOST_KEYS = 20
/** Whether a key can be read depends on no clock. */
const ANY_CLOCK = { zone: BUSINESS_ZONE, today: '2026-01-01' } as const

/** Keys of `GET /api/grids/:grid` and `…/groups`, without those of a page. */
const Query = z
  .record(z.string().max(40), z.string().max(1_000))
  .refine((query) => Object.keys(query).length <= MOST_KEYS, 'too many keys')

export type ViewQuery = Readonly<Record<string, string>>

const Name = oneLine(500)

/** POST /api/grid-views */
export const SaveView = z.strictObject({ grid: z.enum(GRID_NAMES), name: Name, query: Query })
/** POST /api/grid-views/:id/change */
export const ChangeView = z.strictObject({ name: Name.optional(), query: Query.optional() })
/** POST /api/grid-views/:id/remove */
export const RemoveView = z.strictObject({})

/** @throws DomainError VIEW_NAME_UNFIT */
export function requireViewName(typed: string): string {
  const name = typed.trim().replace(/\s+/g, ' ')
  if (name === '' || name.length > MOST_VIEW_NAME)
    throw new DomainError('VIEW_NAME_UNFIT', 'No name of a view', { field: 'name', allowed: MOST_VIEW_NAME })
  return name
}

/** Names that read alike are the same name. */
export const viewNameKey = (name: string): string => name.normalize('NFKC').toLowerCase()

/** @throws DomainError INVALID_INPUT naming the key of the query that means nothing in this grid */
export function requireViewQuery(grid: GridName, query: ViewQuery): ViewQuery {
  readGridQuery(grid, Object.entries(query), { clock: ANY_CLOCK, ways: ['sort', 'by', 'order'] })
  return query
}

/** What is stored may be older than the grid as it is now: only texts are taken over. */
export function viewQueryIn(stored: unknown): ViewQuery {
  const pairs = stored instanceof Object && !Array.isArray(stored) ? Object.entries(stored) : []
  return Object.fromEntries(pairs.filter((pair): pair is [string, string] => typeof pair[1] === 'string'))
}
