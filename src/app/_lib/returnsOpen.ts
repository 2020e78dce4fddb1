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

const NEVER_CLOSED_TO_STAFF = [
  'returns',
  'claims',
  'services',
  'orders',
  'invoices',
] as const satisfies readonly MenuEntry[]

/** The menu of this reader: staff find what the house keeps from its customers after what these see. */
export function entriesFor(menu: readonly MenuEntry[], { actor }: PortalSession): readonly MenuEntry[] {
  return actor === 'staff' ? [...menu, ...NEVER_CLOSED_TO_STAFF.filter((entry) => !menu.includes(entry))] : menu
}
