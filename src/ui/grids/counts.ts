import type { AreaKey, translator } from '@messages/translate'

/** How many rows a list has; with `atLeast` there are more than that, which nobody counted. */
export type ListCount = { readonly total: number; readonly atLeast?: true }

type Say = ReturnType<typeof translator<'grids'>>

/** "12 rijen", or "Meer dan 1.000 rijen". */
export const countText = ({ total, atLeast }: ListCount, t: Say): string =>
  t(`${atLeast ? 'totalMany' : 'total'}` satisfies AreaKey<'grids'>, { n: total })
