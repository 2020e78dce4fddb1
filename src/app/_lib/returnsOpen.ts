import type { MenuEntry } from '@/core/menu'
import type { PortalSession } from '@/session/portalSession'
import { portalSettings } from './portal'

/**
 * Whether the return pages are there for this reader. The house may close them to its customers; staff go on for whoever
 * phones.
 */
export async function returnsOpen({ actor, locale }: PortalSession): Promise<boolean> {
  return actor === 'staff' || (await portalSettings(locale)).menu.includes('returns')
}

/** The menu of this reader: staff find the returns that the house keeps from its customers after what these see. */
export const entriesFor = (menu: readonly MenuEntry[], open: boolean): readonly MenuEntry[] =>
  open && !menu.includes('returns') ? [...menu, 'returns'] : menu
