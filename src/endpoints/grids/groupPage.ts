/** One page of the groups of a grid: counts and sums over the whole filter, by the values of a column. */
import type { PayloadRequest, Where } from 'payload'

import type { AnswerOf } from '@/core/answer'
import { groupCondition } from '@/core/grids/grouping'
import type { RowGroup } from '@/db/groupRows'
import type { GroupPageAnswer } from './answers'
import { grouped, refuseByLines } from './countRows'
import type { GridPlan } from './plan'

/** More currencies than there are. */
const MOST_CURRENCIES = 500

export type GroupPage = AnswerOf<typeof GroupPageAnswer>

/**
 * The groups of `by`, or one of all rows; amounts are summed per currency, for who sees the prices of all of these customers.
 * A page beyond the last is the last.
 *
 * @throws DomainError INVALID_INPUT for orders that are looked for by their lines: the database does not know which they are
 */
export async function groupPage(req: PayloadRequest, plan: GridPlan): Promise<GroupPage> {
  refuseByLines(plan)
  const { by, page } = plan.query
  if (by === null) {
    const { groups } = await grouped(req, plan, { ...summedBy(plan, []), limit: MOST_CURRENCIES })
    return { groups, page: 1, pages: 1, total: 1 }
  }
  const found = await onePage(req, plan, by, page)
  if (found.total > 0 || page === 1) return found
  const { pages } = await onePage(req, plan, by, 1)
  return onePage(req, plan, by, pages)
}

async function onePage(req: PayloadRequest, plan: GridPlan, by: string, page: number): Promise<GroupPage> {
  const { limit, groupOrder: order } = plan.query
  const whole = summedBy(plan, [by])
  const apart = whole.by.length > 1
  const grouping = apart ? { by: [by], sums: [] } : whole
  const { groups, total } = await grouped(req, plan, { ...grouping, order, limit, offset: (page - 1) * limit })
  const parts = apart && groups.length > 0 ? await perCurrency(req, plan, by, groups) : groups
  return { groups: parts, page, pages: Math.max(1, Math.ceil(total / limit)), total }
}

/** The groups of a page, each in the currencies of its rows. */
async function perCurrency(req: PayloadRequest, plan: GridPlan, by: string, page: readonly RowGroup[]) {
  const { definition, clock } = plan
  const values = page.map(({ values }) => groupValue(values[by]))
  const ofPage = values.map((value) => groupCondition(definition, { field: by, value, zone: clock.zone }) as Where)
  const where: Where = { and: [plan.where, { or: ofPage }] }
  const asked = { ...summedBy(plan, [by]), limit: values.length * MOST_CURRENCIES }
  const { groups } = await grouped(req, { ...plan, where }, asked)
  return values.flatMap((value) => groups.filter((group) => groupValue(group.values[by]) === value))
}

const groupValue = (value: RowGroup['values'][string] | undefined): string | null =>
  value === null || value === undefined ? null : String(value)

/** What is summed, and for amounts their currency as well. */
export function summedBy({ definition, columns, pricesOfAll }: GridPlan, by: readonly string[]) {
  const sums = definition.sums.filter((name) => !definition.columns[name]?.priced || pricesOfAll)
  const perCurrency = columns.includes('currency') && sums.some((name) => definition.columns[name]?.priced)
  return { by: [...new Set([...by, ...(perCurrency ? ['currency'] : [])])], sums }
}
