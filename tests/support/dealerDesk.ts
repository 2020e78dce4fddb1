/** Dealers with somebody who manages their end customers, for the tests of dealers. */

import type { Right } from '@/core/accounts/rights'
import type { ActResult, FoundEndCustomers, ShownEndCustomer, Standing } from '@/core/dealers/endCustomers'
import type { Contact, Customer } from '@/payload-types'
import type { Caller, Nazorg } from './nazorg'
import { openRegistrations, type Refused } from './registrations'
import { outboxRows } from './relay'
import { login, makeContact, makeCustomer, PASSWORD } from './trade'

export type Dealership = { dealer: Customer; manager: Contact; asDealer: Caller }

let serial = 0

/** One per test file. */
export function openDealers() {
  const registrations = openRegistrations()
  const { hall, business, apply, settings, registrationOf } = registrations
  const path = ({ id }: Customer, rest = '') => `/api/customers/${id}/end-customers${rest}`
  return {
    ...registrations,
    path,
    newDealer: async (rights: Right[] = ['manageEndCustomers', 'requestReturns']): Promise<Dealership> => {
      const dealer = await makeCustomer(hall.nazorg, { isDealer: true })
      const manager = await makeContact(hall.nazorg, dealer, rights)
      return { dealer, manager, asDealer: hall.nazorg.as(await login(hall.nazorg, 'contacts', manager.email)) }
    },
    ...endCustomersIn(hall),
    openSignUp: () => settings({ open: { business: true, private: true, access: true, endCustomer: true } }),
    /** What an end customer fills in. */
    endCustomer: async (dealerNumber: string, data: object = {}) => {
      serial += 1
      const { vatNumber: _none, ...asked } = await business({ kind: 'endCustomer', dealerNumber, ...data })
      return { ...asked, email: `eind${serial}@eindklant.example`, companyName: `Eindklant ${serial}`, ...data }
    },
    signUp: async (asked: { email: string }) => {
      const answer = await apply(asked)
      if (answer.status !== 201) throw new Error(JSON.stringify(answer.body))
      return registrationOf(asked.email)
    },
    find: (caller: Caller, dealer: Customer, standing: Standing) =>
      caller.post<Refused & FoundEndCustomers>(path(dealer, '/find'), { standing }),
    show: (caller: Caller, dealer: Customer, id: string) =>
      caller.get<Refused & { doc: ShownEndCustomer }>(path(dealer, `/${id}`)),
    act: (caller: Caller, dealer: Customer, ...[act, ids, more]: [act: string, ids: string[], more?: object]) =>
      caller.post<Refused & { results: ActResult[] }>(path(dealer, '/act'), { act, ids, ...more }),
    mailsTo: async (address: string) =>
      (await outboxRows(hall.nazorg, { sentTo: { equals: address } })).map(
        ({ payload }) => payload as { event: string; token?: string },
      ),
    enter: async (token: string | undefined) => {
      const body = { token, password: PASSWORD }
      return hall.asStranger.post<Refused & { token?: string }>('/api/contacts/reset-password', body)
    },
    logIn: (email: string) =>
      hall.asStranger.post<Refused & { token?: string }>('/api/contacts/login', { email, password: PASSWORD }),
  }
}

const endCustomersIn = (hall: { readonly nazorg: Nazorg }) => ({
  /** An end customer that is in, and somebody there with every right. */
  endCustomerOf: async (dealer: Customer) => {
    const customer = await makeCustomer(hall.nazorg, { dealer: dealer.id })
    const contact = await makeContact(hall.nazorg, customer)
    const token = await login(hall.nazorg, 'contacts', contact.email)
    return { customer, contact, token, asked: hall.nazorg.as(token) }
  },
  moveTo: async ({ id }: Customer, dealer: Customer) => {
    const data = { dealer: dealer.id }
    await hall.nazorg.payload.update({ collection: 'customers', id, data, overrideAccess: true })
  },
})
