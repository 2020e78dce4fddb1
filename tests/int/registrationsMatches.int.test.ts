import { beforeAll, expect, it } from 'vitest'

import type { Match } from '@/admin/registrations/loadMatches'
import type { Customer, User } from '@/payload-types'
import { openRegistrations } from '../support/registrations'
import { makeContact, makeCustomer, makeUser } from '../support/trade'

const { hall, business, access, apply, registrationOf } = openRegistrations()
let agent: User
beforeAll(async () => {
  agent = await makeUser(hall.nazorg, 'agent')
})

const customerOf = (data: Partial<Customer>) => makeCustomer(hall.nazorg, data)

/** What staff are shown of one registration: names with reasons. */
async function matchesOf(email: string): Promise<readonly (readonly [string, ...string[]])[]> {
  const { loadMatches } = await import('@/admin/registrations/loadMatches')
  const reader = { payload: hall.nazorg.payload, user: { ...agent, collection: 'users' as const } }
  const found: readonly Match[] = await loadMatches(reader, await registrationOf(email))
  return found.map(({ name, reasons }) => [name, ...reasons] as const)
}

it('shows the customer with the same VAT number, name and postal code, or mail domain, the strongest first', async () => {
  const asked = await business({ companyName: 'Garage Jansén B.V.', postalCode: '7000AB', email: 'sam@jansen.example' })
  await apply(asked)
  await customerOf({ name: 'Same house', email: 'info@jansen.example' })
  await customerOf({
    name: 'garage jansen',
    addresses: [{ kind: 'billing', postalCode: '7000 AB', city: 'Ede', countryCode: 'NL' }],
  })
  await customerOf({ name: 'Same number', vatNumber: asked.vatNumber.replace('B01', '.B01') })
  await customerOf({ name: 'Neighbour', addresses: [{ kind: 'billing', postalCode: '7000 AB', countryCode: 'NL' }] })
  expect(await matchesOf(asked.email)).toEqual([
    ['Same number', 'vat'],
    ['garage jansen', 'nameAndPostalCode'],
    ['Same house', 'mailDomain'],
  ])
})

it('shows the customer of a contact with the same address, and the one whose number was given', async () => {
  const [employer, claimed] = [await customerOf({ name: 'Employer' }), await customerOf({ name: 'Claimed' })]
  const contact = await makeContact(hall.nazorg, employer)
  const asked = await access({ email: contact.email, customerNumber: claimed.number })
  await apply(asked)
  expect(await matchesOf(asked.email)).toEqual([
    ['Claimed', 'number'],
    ['Employer', 'email', 'mailDomain'],
  ])
})

it('shows other registrations of the same person or company, never by a provider of mail', async () => {
  const first = await business({ companyName: 'Eerste', email: 'eerste@gmail.com', postalCode: '7100AA' })
  const second = await business({ companyName: 'Tweede', email: 'tweede@gmail.com', vatNumber: first.vatNumber })
  const third = await business({ companyName: 'Derde', email: 'derde@gmail.com' })
  for (const asked of [first, second, third]) await apply(asked)
  expect(await matchesOf(second.email)).toEqual([['Eerste', 'vat']])
  expect(await matchesOf(third.email)).toEqual([])
})
