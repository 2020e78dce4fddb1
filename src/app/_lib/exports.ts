import { GRID_NAMES, type GridName } from '@/core/grids/grids'
import { internalPath } from '@/session/internalPath'
import { listPath } from '@/ui/grids/listQuery'

/** The list that an address names as the way back, or the whole list of that name. */
export function listOf(here: string | string[] | undefined, grid: GridName): string {
  const path = typeof here === 'string' ? internalPath(here) : null
  const isList = GRID_NAMES.some((name) => path === listPath(name) || path?.startsWith(`${listPath(name)}?`))
  return path && isList ? path : listPath(grid)
}
