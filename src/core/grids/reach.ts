/** Of which customers a reader is shown rows, and prices. */

/** Ids of customers; null for every one. */
export type GridReach = { readonly rows: readonly string[] | null; readonly prices: readonly string[] | null }

/** Whether a reader may have what was made for this reach. */
export const reaches = (now: GridReach, made: GridReach): boolean =>
  holds(now.rows, made.rows) && holds(now.prices, made.prices)

const holds = (now: GridReach['rows'], made: GridReach['rows']): boolean =>
  now === null || (made?.every((id) => now.includes(id)) ?? false)
