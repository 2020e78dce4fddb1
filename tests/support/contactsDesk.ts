/** A customer with a manager, and what managers do, for the tests of contacts. */
import type { Right } from '@/core/accounts/rights'
import type { ShownContact } from '@/core/accounts/shownContact'
import type { AccountEvent, Contact, Customer, Membership } from '@/payload-types'
import { openAccounts, type Refused } from './accounts'
import type { Answer, Caller } from './nazorg'
import { login, makeContact, makeCustomer, makeMembership } from './trade'

type Listed = { docs: ShownContact[]; grantable: Right[] }
export type Office = { customer: Customer; manager: Contact; membership: Membership; asManager: Caller }

export const refusalIn = ({ body }: Answer<Partial<Refused>>) => body.errors?.[0]?.name

let serial = 0

/** One per test file. */
export function openContacts() {
  const accounts = openAccounts()
  const { hall } = accounts
  const membershipAt = async (contact: Contact, customer: Customer): Promise<Membership | undefined> => {
    const where = { contact: { equals: contact.id }, customer: { equals: customer.id } }
    const found = await hall.nazorg.payload.find({ collection: 'memberships', where, depth: 0, overrideAccess: true })
    return found.docs[0]
  }
  return {
    ...accounts,
    membershipAt,
    /** A customer of its own, with one manager who holds these rights besides. */
    newOffice: async (rights: Right[] = ['viewOrders', 'requestReturns']): Promise<Office> => {
      const customer = await makeCustomer(hall.nazorg)
      const manager = await makeContact(hall.nazorg, customer, ['manageContacts', ...rights])
      const membership = (await membershipAt(manager, customer)) as Membership
      const asManager = hall.nazorg.as(await login(hall.nazorg, 'contacts', manager.email))
      return { customer, manager, membership, asManager }
    },
    /** One more contact of the customer, who is in already. */
    newColleague: async (customer: Customer, rights: Right[] = []) => {
      const contact = await makeContact(hall.nazorg, customer, rights)
      return { contact, membership: (await membershipAt(contact, customer)) as Membership }
    },
    listed: async (caller: Caller, { id }: Customer) =>
      (await caller.get<Listed>(`/api/customers/${id}/contacts`)).body,
    invite: (caller: Caller, { id }: Customer, more: object = {}) => {
      serial += 1
      const body = { name: 'Nico Nieuw', email: `nieuw${serial}@garage.example`, locale: 'nl', rights: [], ...more }
      return caller.post<Refused & { doc: ShownContact }>(`/api/customers/${id}/contacts`, body)
    },
    verb: (caller: Caller, { id }: { id: string }, verb: string, body: object = {}) =>
      caller.post<Refused & { doc: ShownContact | null }>(`/api/memberships/${id}/${verb}`, body),
    accept: (token: string) => hall.asStranger.post<Refused>('/api/memberships/accept', { token }),
    eventsOf: async ({ id }: Customer): Promise<AccountEvent[]> => {
      const where = { customer: { equals: id } }
      const options = { sort: 'at', limit: 200, depth: 0, overrideAccess: true } as const
      return (await hall.nazorg.payload.find({ collection: 'account-events', where, ...options })).docs
    },
    alsoFor: (contact: Contact, customer: Customer, rights: Right[]) =>
      makeMembership(hall.nazorg, contact, customer, rights),
  }
}
