/** Where this reader requests returns, and where they follow them. */
import { cache } from 'react'

import { returnModeOf } from '@/session/portalServices'
import { may, type PortalSession } from '@/session/portalSession'
import { asAccount, countMine } from './read'
import { returnsOpen } from './returnsOpen'
import { findServices, servicePath } from './services'

export type ReturnDoor = {
  /** With the form of a service type, instead of from order lines. */
  readonly byForm: boolean
  /** The page where a return is requested; null for who cannot. */
  readonly request: string | null
  /** The page of the returns that were requested; null where nothing is to be followed. */
  readonly follow: string | null
}

const MY_RETURNS = '/returns'

/** Never leads where the reader finds nothing: what the links of home, menu and lists go by. */
export const returnDoor = cache(async (session: PortalSession): Promise<ReturnDoor> => {
  const how = await returnModeOf(await asAccount())
  const byForm = how.mode === 'form'
  if (!(await returnsOpen(session))) return { byForm, request: null, follow: null }
  const follows = may(session, 'requestReturns')
  if (how.mode === 'module')
    return { byForm, request: follows ? '/returns/new' : null, follow: follows ? MY_RETURNS : null }
  const asked = may(session, 'requestService') ? await findServices(session) : []
  const service = asked.find(({ id }) => id === how.serviceType)
  const request = service ? servicePath(service.code) : null
  return { byForm, request, follow: follows && (await countMine('rmas')) > 0 ? MY_RETURNS : null }
})
