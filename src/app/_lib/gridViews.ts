import type { GridName } from '@/core/grids/grids'
import { MOST_VIEWS } from '@/core/grids/views'
import type { PortalSession } from '@/session/portalSession'
import type { SavedView } from '@/ui/grids/savedViews'
import { call } from './call'

/** The reader's own views of a list, by name; staff who act for a customer have none. */
export async function findViews({ actor }: PortalSession, grid: GridName): Promise<readonly SavedView[]> {
  if (actor !== 'contact') return []
  const query = `where[grid][equals]=${grid}&sort=name&limit=${MOST_VIEWS}&depth=0`
  const answer = await call<{ docs: SavedView[] }>('GET', `/api/grid-views?${query}`)
  if (!answer.ok) throw new Error(`The views of ${grid} were refused: ${answer.status}`)
  return answer.body.docs
}
