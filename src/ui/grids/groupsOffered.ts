import { type GridName, gridNamed } from '@/core/grids/grids'
import { isGroupable, type Prices } from './listQuery'

/** What the reader may group by: by customer only who acts for several. */
export const groupsOffered = (grid: GridName, prices: Prices, severalCustomers: boolean): string[] =>
  gridNamed(grid).groups.filter(
    (column) => isGroupable(gridNamed(grid), column, prices) && (column !== 'customer' || severalCustomers),
  )
