/** Orders that are looked for by what stands in their lines. */
import type { PayloadRequest, Where } from 'payload'

import type { GridPlan, GridRow } from './plan'

/** So many orders are asked for by their numbers. */
const MOST_NAMED = 1_000

export type ByLines = {
  /** Narrows the orders, where there are few. */
  readonly where?: Where
  /** Where there are many: those of a chunk of orders that have such a line. */
  readonly keep?: (rows: readonly GridRow[]) => Promise<GridRow[]>
}

/**
 * An article that stands in few orders is found by their numbers; one that stands in many is soon met by walking the orders.
 *
 * @param lines what a line must hold
 */
export async function ordersByLines(req: PayloadRequest, { whose }: GridPlan, lines: Where): Promise<ByLines> {
  const matching: Where = { and: [...whose, lines] }
  const few = await numbersOf(req, matching, MOST_NAMED + 1)
  if (few.length <= MOST_NAMED) return { where: { number: { in: few } } }
  return {
    keep: async (rows) => {
      const numbers = rows.map(({ number }) => String(number))
      const found = new Set(await numbersOf(req, { and: [matching, { orderNumber: { in: numbers } }] }, numbers.length))
      return rows.filter(({ number }) => found.has(String(number)))
    },
  }
}

async function numbersOf(req: PayloadRequest, where: Where, limit: number): Promise<string[]> {
  if (limit === 0) return []
  const { values } = await req.payload.findDistinct({
    collection: 'order-lines',
    field: 'orderNumber',
    where,
    limit,
    overrideAccess: false,
    req,
  })
  return values.map(({ orderNumber }) => orderNumber)
}
