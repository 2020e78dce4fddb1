/** Where this reader requests returns, and where they follow them. */
import { cache } from 'react'

import type { Right } from '@/core/accounts/rights'
import type { OrderLine } from '@/payload-types'
import { pathWith } from '@/session/internalPath'
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

type FromWhere = { readonly customer: string; readonly rights: readonly Right[]; readonly lines: readonly OrderLine[] }
type About = { readonly order: string } | { readonly invoice: string }

/** Where a return of these lines is requested, narrowed to what they stand on; null when none can be. Names the customer where the reader acts for several. */
export async function requestReturnOf(
  session: PortalSession,
  { customer, rights, lines }: FromWhere,
  about: About,
): Promise<string | null> {
  const { request, byForm } = await returnDoor(session)
  const returnable = rights.includes('requestReturns') && lines.some((line) => (line.quantityReturnable ?? 0) > 0)
  if (!returnable || !request || byForm) return null
  const { customers } = session
  const named = customers.length > 1 ? customers.find(({ id }) => id === customer)?.number : undefined
  return pathWith(request, { ...about, customer: named })
}
