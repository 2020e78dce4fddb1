import { cache } from 'react'

import { returnModeOf } from '@/session/portalServices'
import type { PortalSession } from '@/session/portalSession'
import { portalSettings } from './portal'
import { asAccount } from './read'
import { returnsOpen } from './returnsOpen'

/** The service types whose pages are there for this reader. */
export type ServicesOpen = {
  readonly any: boolean
  /** @param type id */
  readonly has: (type: string) => boolean
  /** Id of the one that is all there is; null where no type is kept away. */
  readonly only: string | null
}

/**
 * The house may close the services to its customers, as it may close the returns; staff go on. The type that returns are
 * requested with follows the returns instead.
 */
export const servicesOpen = cache(async (session: PortalSession): Promise<ServicesOpen> => {
  const { actor, locale } = session
  if (actor === 'staff' || (await portalSettings(locale)).menu.includes('services'))
    return { any: true, has: () => true, only: null }
  const how = await returnModeOf(await asAccount())
  const only = how.mode === 'form' && (await returnsOpen(session)) ? how.serviceType : ''
  return { any: only !== '', has: (type) => type === only, only }
})
