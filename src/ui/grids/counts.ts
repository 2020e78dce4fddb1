import type { AreaKey, translator } from '@messages/translate'

import type { RowCount } from '@/core/grids/rowCount'

type Say = ReturnType<typeof translator<'grids'>>

/** "12 rijen", or "Meer dan 1.000 rijen". */
export const countText = ({ total, atLeast }: RowCount, t: Say): string =>
  t(`${atLeast ? 'totalMany' : 'total'}` satisfies AreaKey<'grids'>, { n: total })
