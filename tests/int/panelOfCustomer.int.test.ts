/** What the panel shows at a customer and a contact: the addresses that the customer wants, and what happened. */
import { createLocalReq, type UIFieldServerProps } from 'payload'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'

import type { ShownAddresses } from '@/core/addresses/shownAddresses'
import type { Customer, User } from '@/payload-types'
import { openContacts } from '../support/contactsDesk'
import type { Caller } from '../support/nazorg'
import { makeUser } from '../support/trade'

const { hall, newOffice } = openContacts()

const OLD = { street: 'Oudeweg', houseNumber: '1', postalCode: '6711 AB', city: 'Ede', countryCode: 'NL' }
const NEW = {
  label: 'Loods',
  street: 'Nieuweweg',
  houseNumber: '7',
  postalCode: '6711 AA',
  city: 'Ede',
  countryCode: 'NL',
}

type Part = (asked: UIFieldServerProps) => Promise<ReactElement | null>

/** A part of the form as this employee gets it, as text. */
async function shownTo(user: User, part: Part, { id }: { id: string }): Promise<string> {
  const req = await createLocalReq({ user: { ...user, collection: 'users' } }, hall.nazorg.payload)
  const element = await part({ req, id } as UIFieldServerProps)
  return element ? renderToStaticMarkup(element).replace(/<[^>]+>/g, ' ') : ''
}
const wanted = async (user: User, customer: Customer) =>
  shownTo(user, (await import('@/admin/customers/WantedByCustomer')).WantedByCustomer, customer)

async function office() {
  const made = await newOffice()
  const addresses = [{ kind: 'delivery' as const, primary: true, ...OLD }]
  const { id } = made.customer
  await hall.nazorg.payload.update({ collection: 'customers', id, data: { addresses }, overrideAccess: true })
  return made
}

async function wish(as: Caller, { id }: Customer): Promise<void> {
  const path = `/api/customers/${id}/addresses`
  const { version } = (await as.get<ShownAddresses>(path)).body
  expect((await as.post(path, { ...NEW, primary: true, version })).status).toBe(200)
}

describe('the delivery addresses that a customer wants', () => {
  it('are shown with who and when until the ERP has them', async () => {
    const { customer, manager, asManager } = await office()
    expect(await wanted(hall.admin, customer)).toBe('')
    await wish(asManager, customer)
    const text = await wanted(hall.admin, customer)
    expect(text).toContain(manager.name)
    expect(text).toMatch(/Loods, Nieuweweg 7, 6711 AA Ede.*(Primary|Eerste keus).*(New or changed|Nieuw)/)
    expect(text).toMatch(/Oudeweg 1, 6711 AB Ede(?!.*(Goes|Vervalt))/)

    const { writeCustomers } = await import('@/erp/writeRetail')
    const addresses = [
      { kind: 'delivery' as const, primary: true, ...NEW },
      { kind: 'delivery' as const, primary: false, ...OLD },
    ]
    await writeCustomers(hall.nazorg.payload, [{ number: customer.number, countryCode: 'NL' }], () => ({ addresses }))
    expect(await wanted(hall.admin, customer)).toBe('')
  })

  it('are shown to the sales person of the customer, and to no other', async () => {
    const { customer, asManager } = await office()
    await wish(asManager, customer)
    const other = (await office()).customer
    expect(await wanted(await makeUser(hall.nazorg, 'sales', [customer]), customer)).toContain('Nieuweweg')
    expect(await wanted(await makeUser(hall.nazorg, 'sales', [other]), customer)).toBe('')
  })
})

describe('what happened to accounts', () => {
  const log = () => import('@/admin/customers/AccountLog')

  it('stands at the customer and the contact in sentences, for who keeps accounts alone', async () => {
    const { customer, manager, asManager } = await office()
    await wish(asManager, customer)
    const { LogOfCustomer, LogOfContact } = await log()
    const added = new RegExp(`${manager.name} (added a delivery address|heeft een afleveradres toegevoegd)`)
    expect(await shownTo(hall.admin, LogOfCustomer, customer)).toMatch(added)
    const atContact = await shownTo(hall.admin, LogOfContact, manager)
    expect(atContact).toMatch(added)
    expect(atContact).toContain(customer.name)
    expect(await shownTo(await makeUser(hall.nazorg, 'sales', [customer]), LogOfCustomer, customer)).toBe('')
  })

  it('shows the newest twenty and leads to all', async () => {
    const { customer } = await office()
    const actor = { kind: 'staff', name: 'Anna' }
    const event = { customer: customer.id, kind: 'viewed', name: 'Iris', actor }
    for (let hour = 0; hour < 21; hour += 1)
      await hall.nazorg.payload.create({
        collection: 'account-events',
        data: { ...event, at: new Date(Date.UTC(2031, 0, 1, hour)).toISOString() },
        overrideAccess: true,
      })
    const text = await shownTo(hall.admin, (await log()).LogOfCustomer, customer)
    expect(text.match(/Anna (looked along with|heeft meegekeken met) Iris/g)).toHaveLength(20)
    expect(text).toMatch(/(Alle|Show all) 2\d/)
  })
})
