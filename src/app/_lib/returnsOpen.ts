import type { PortalSession } from '@/session/portalSession'
import { portalSettings } from './portal'

/**
 * Whether the return pages are there for this reader. The house may close them to its customers; staff go on for whoever
 * phones.
 */
export async function returnsOpen({ actor, locale }: PortalSession): Promise<boolean> {
  return actor === 'staff' || (await portalSettings(locale)).menu.returns
}
