/** The reader's own account, and the companies they act for. */
import { redirect } from 'next/navigation'
import { cache } from 'react'

import type { OwnProfile } from '@/core/accounts/profile'
import type { Customer } from '@/payload-types'
import { loginPath } from '@/session/internalPath'
import type { PortalSession } from '@/session/portalSession'
import { PROFILE } from '@/ui/account/hrefs'
import { call } from './call'
import { find } from './read'

export const findProfile = cache(async (): Promise<OwnProfile> => {
  const answer = await call<{ doc: OwnProfile }>('GET', '/api/contacts/profile')
  if (answer.ok) return answer.body.doc
  if (answer.status === 401) redirect(loginPath(PROFILE))
  throw new Error(`The profile could not be read: ${answer.status}`)
})

/** The companies of the session, in its order. */
export const findCompanies = cache(async ({ customers }: PortalSession): Promise<Customer[]> => {
  const ids = customers.map(({ id }) => id)
  const { docs } = await find('customers', { where: { id: { in: ids } }, limit: ids.length, pagination: false })
  return ids.flatMap((id) => docs.filter((customer) => customer.id === id))
})

export type AddressLink = { readonly does: 'confirm' | 'refuse'; readonly email: string; readonly newEmail: string }

/** What the link of a mail about a login address does; null when it leads nowhere. */
export async function findAddressLink(token: string): Promise<AddressLink | null> {
  if (token === '' || token.length > 200) return null
  const answer = await call<AddressLink>('POST', '/api/contacts/login-address/link', { token })
  return answer.ok ? answer.body : null
}
