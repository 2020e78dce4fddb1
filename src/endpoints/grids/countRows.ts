/** How many rows a grid has under a filter, whole or by the values of a column, counted and summed by the database. */
import type { PayloadRequest, Where } from 'payload'

import { DomainError } from '@/core/errors'
import { groupRows, type RowGroup } from '@/db/groupRows'
import { countByLines } from './countByLines'
import type { GridPlan } from './plan'

const MOST_GROUPS = 500

export type RowCount = {
  readonly total: number
  /** There are more, which nobody counted. */
  readonly atLeast?: true
}

/** Exact, but for orders by an article that stands in very many (countByLines). */
export async function countRows(req: PayloadRequest, plan: GridPlan): Promise<RowCount> {
  const { lines } = plan.query.filters
  const exact = async (where: Where) => {
    const [all] = await grouped(req, { ...plan, where }, { by: [], sums: [] })
    return { total: all?.count ?? 0 }
  }
  return lines === null ? exact(plan.where) : countByLines(req, plan, { lines: lines as Where, exact })
}

/**
 * The groups of `by`, or one of all rows; amounts are summed per currency, for who sees the prices of all of these customers.
 *
 * @throws DomainError INVALID_INPUT for orders that are looked for by their lines: the database does not know which they are
 */
export async function groupsOf(req: PayloadRequest, plan: GridPlan): Promise<RowGroup[]> {
  if (plan.query.filters.lines !== null) {
    throw new DomainError('INVALID_INPUT', 'article: not counted', { path: 'article', reason: 'not counted' })
  }
  const { definition, query, columns } = plan
  const sums = definition.sums.filter((name) => isSummed(plan, name))
  const perCurrency = columns.includes('currency') && sums.some((name) => definition.columns[name]?.priced)
  const by = [...(query.by === null ? [] : [query.by]), ...(perCurrency ? ['currency'] : [])]
  return grouped(req, plan, { by: [...new Set(by)], sums })
}

function isSummed({ definition, pricesOfAll }: GridPlan, name: string): boolean {
  return !definition.columns[name]?.priced || pricesOfAll
}

type Grouping = { readonly by: readonly string[]; readonly sums: readonly string[] }

async function grouped(req: PayloadRequest, { definition, where }: GridPlan, grouping: Grouping) {
  const { collection } = definition
  const access = await req.payload.collections[collection].config.access.read({ req })
  if (access === false) throw new DomainError('FORBIDDEN', 'These rows are not for this reader')
  const allowed: Where[] = access === true ? [where] : [access as Where, where]
  return groupRows(req, { collection, where: { and: allowed }, ...grouping, limit: MOST_GROUPS })
}
