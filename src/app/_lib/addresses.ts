import { redirect } from 'next/navigation'
import { cache } from 'react'

import type { ShownAddresses } from '@/core/addresses/shownAddresses'
import { loginPath } from '@/session/internalPath'
import type { PortalSession, SessionCustomer } from '@/session/portalSession'
import { ADDRESSES } from '@/ui/account/hrefs'
import { call } from './call'

/** The customer of that number, the first when none is named; undefined for another's. */
export const ownCustomer = ({ customers }: PortalSession, number: unknown): SessionCustomer | undefined =>
  number === undefined ? customers[0] : customers.find((one) => one.number === number)

/** Null when the customer was lost in between. */
export const findAddresses = cache(async (customer: string): Promise<ShownAddresses | null> => {
  const answer = await call<ShownAddresses>('GET', `/api/customers/${customer}/addresses`)
  if (answer.ok) return answer.body
  if (answer.status === 401) redirect(loginPath(ADDRESSES))
  if (answer.status < 500) return null
  throw new Error(`The addresses could not be read: ${answer.status}`)
})
