/** How many rows a grid has under a filter, counted by the database. */
import type { PayloadRequest, Where } from 'payload'

import { DomainError } from '@/core/errors'
import { groupType } from '@/core/grids/grouping'
import type { RowCount } from '@/core/grids/rowCount'
import { type GroupsAsked, groupRows, type RowGroups } from '@/db/groupRows'
import { countByLines } from './countByLines'
import type { GridPlan } from './plan'

/** @throws DomainError INVALID_INPUT for orders that are looked for by their lines: the database does not know which they are */
export function refuseByLines({ query }: GridPlan): void {
  if (query.filters.lines === null) return
  throw new DomainError('INVALID_INPUT', 'article: not counted', { path: 'article', reason: 'not counted' })
}

/** Exact, but for orders by an article that stands in very many (countByLines). */
export async function countRows(req: PayloadRequest, plan: GridPlan): Promise<RowCount> {
  const { lines } = plan.query.filters
  const exact = async (where: Where) => {
    const { groups } = await grouped(req, { ...plan, where }, { by: [], sums: [] })
    return { total: groups[0]?.count ?? 0 }
  }
  return lines === null ? exact(plan.where) : countByLines(req, plan, { lines: lines as Where, exact })
}

export type Grouping = Pick<GroupsAsked, 'by' | 'sums' | 'order' | 'offset'> & { readonly limit?: number }

/** What the database counts of the rows that the reader may see. @throws DomainError FORBIDDEN */
export async function grouped(req: PayloadRequest, plan: GridPlan, grouping: Grouping): Promise<RowGroups> {
  const { definition, where, clock } = plan
  const { collection } = definition
  const access = await req.payload.collections[collection].config.access.read({ req })
  if (access === false) throw new DomainError('FORBIDDEN', 'These rows are not for this reader')
  const allowed: Where[] = access === true ? [where] : [access as Where, where]
  const days = { fields: grouping.by.filter((field) => groupType(definition, field) === 'day'), zone: clock.zone }
  return groupRows(req, { collection, where: { and: allowed }, days, limit: 1, ...grouping })
}
