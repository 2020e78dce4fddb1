/** The contacts of the reader's own customers, as REST shows them to who manages them. */
import { redirect } from 'next/navigation'
import { cache } from 'react'

import { COMPANY_EVENTS, OWN_EVENTS } from '@/core/accounts/events'
import { hasRight } from '@/core/accounts/rights'
import type { ShownContact, ShownContacts } from '@/core/accounts/shownContact'
import { Id } from '@/core/rmas/requests'
import type { AccountEvent } from '@/payload-types'
import { loginPath } from '@/session/internalPath'
import type { PortalSession, SessionCustomer } from '@/session/portalSession'
import { CONTACTS } from '@/ui/contacts/hrefs'
import { call } from './call'
import { find } from './read'

/** The customers whose contacts the reader manages. */
export const managedBy = ({ customers }: PortalSession): SessionCustomer[] =>
  customers.filter(({ rights }) => hasRight(rights, 'manageContacts'))

/** The managed customer of that number, the first when none is named; undefined when the reader manages no such customer. */
export function managedCustomer(session: PortalSession, number: unknown): SessionCustomer | undefined {
  const managed = managedBy(session)
  return number === undefined ? managed[0] : managed.find((one) => one.number === number)
}

/** Who acts for a customer that the reader manages; null when the right was lost in between. */
export const findContacts = cache(async (customer: string): Promise<ShownContacts | null> => {
  const answer = await call<ShownContacts>('GET', `/api/customers/${customer}/contacts`)
  if (answer.ok) return answer.body
  if (answer.status === 401) redirect(loginPath(CONTACTS))
  if (answer.status < 500) return null
  throw new Error(`The contacts could not be read: ${answer.status}`)
})

export type FoundContact = {
  readonly contact: ShownContact
  readonly customer: SessionCustomer
  readonly grantable: ShownContacts['grantable']
}

/** One contact of a customer that the reader manages, by the id of the membership; null for every other. */
export async function findContact(session: PortalSession, id: string): Promise<FoundContact | null> {
  if (!Id.safeParse(id).success) return null
  for (const customer of managedBy(session)) {
    const found = await findContacts(customer.id)
    const contact = found?.docs.find((one) => one.id === id)
    if (found && contact) return { contact, customer, grantable: found.grantable }
  }
  return null
}

const MOST_EVENTS = 15

/** The last things that happened to a customer's contacts, the newest first. */
export async function findAccountEvents(customer: string): Promise<AccountEvent[]> {
  const where = { customer: { equals: customer }, kind: { not_in: [...OWN_EVENTS, ...COMPANY_EVENTS] } }
  return (await find('account-events', { where, sort: '-at', limit: MOST_EVENTS, pagination: false })).docs
}

const LOG_PAGE = 25

/** A page of what happened at a customer: all of it for who manages contacts, else what the reader did and underwent. */
export function findLog(session: PortalSession, customer: SessionCustomer, page: number) {
  const here = { customer: { equals: customer.id } }
  const where = hasRight(customer.rights, 'manageContacts')
    ? here
    : { and: [here, { contact: { equals: session.id } }] }
  return find('account-events', { where, sort: ['-at', 'id'], limit: LOG_PAGE, page })
}

/** For whom the holder of a link was invited. */
export type Invitation = {
  readonly needsPassword: boolean
  readonly email: string
  readonly customer: { readonly name: string; readonly number: string }
}

/** The invitation of a link; null when it was sent by staff, or leads nowhere. */
export async function findInvitation(token: string): Promise<Invitation | null> {
  if (token === '' || token.length > 200) return null
  const answer = await call<Invitation>('POST', '/api/memberships/invitation', { token })
  return answer.ok ? answer.body : null
}
