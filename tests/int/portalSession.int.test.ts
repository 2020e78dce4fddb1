import { afterAll, beforeAll, expect, it } from 'vitest'

import { type Credentials, may, signIn } from '@/session/portalSession'
import { type Nazorg, startNazorg } from '../support/nazorg'
import { login, makeContact, makeCustomer, makeMembership, makeUser } from '../support/trade'

let nazorg: Nazorg

beforeAll(async () => {
  nazorg = await startNazorg()
})
afterAll(() => nazorg.stop())

const block = (contact: string) =>
  nazorg.payload.update({
    collection: 'memberships',
    where: { contact: { equals: contact } },
    data: { status: 'blocked' },
    overrideAccess: true,
  })

it('know a contact, their customers with the default first, and what they may do for each', async () => {
  const [garage, workshop] = [await makeCustomer(nazorg), await makeCustomer(nazorg)]
  const contact = await makeContact(nazorg, garage, ['requestReturns'])
  const second = await makeMembership(nazorg, contact, workshop, ['viewPrices'])
  await nazorg.payload.update({
    collection: 'memberships',
    id: second.id,
    data: { isDefault: true },
    overrideAccess: true,
  })

  const portalToken = await login(nazorg, 'contacts', contact.email)
  const signed = await signIn(nazorg.payload, { portalToken })
  expect(signed?.session).toEqual({
    actor: 'contact',
    id: contact.id,
    name: contact.name,
    email: contact.email,
    locale: 'nl',
    prices: { vat: 'exclusive', kind: 'net' },
    customers: [
      { id: workshop.id, number: workshop.number, name: workshop.name, isDealer: false, rights: ['viewPrices'] },
      { id: garage.id, number: garage.number, name: garage.name, isDealer: false, rights: ['requestReturns'] },
    ],
  })
  expect(signed && may(signed.session, 'requestReturns')).toBe(true)
  expect(signed && may(signed.session, 'viewInvoices')).toBe(false)
})

it('end the session of a contact at the request after the block', async () => {
  const contact = await makeContact(nazorg, await makeCustomer(nazorg))
  const portalToken = await login(nazorg, 'contacts', contact.email)
  expect(await signIn(nazorg.payload, { portalToken })).not.toBeNull()

  await block(contact.id)
  expect(await signIn(nazorg.payload, { portalToken })).toBeNull()
})

it('take no forged, foreign or missing token', async () => {
  const staffToken = await login(nazorg, 'users', (await makeUser(nazorg, 'agent')).email)
  expect(await signIn(nazorg.payload, {})).toBeNull()
  expect(await signIn(nazorg.payload, { portalToken: 'eyJhbGciOiJIUzI1NiJ9.e30.x' })).toBeNull()
  expect(await signIn(nazorg.payload, { portalToken: staffToken })).toBeNull()
})

it('let agents act for one customer, and nobody else', async () => {
  const customer = await makeCustomer(nazorg)
  const agent = await makeUser(nazorg, 'agent')
  const panelToken = await login(nazorg, 'users', agent.email)
  const signed = await signIn(nazorg.payload, { panelToken, onBehalfOf: customer.id })
  expect(signed?.session).toMatchObject({ actor: 'staff', id: agent.id, customers: [{ id: customer.id }] })

  const editorToken = await login(nazorg, 'users', (await makeUser(nazorg, 'editor')).email)
  const contactToken = await login(nazorg, 'contacts', (await makeContact(nazorg, customer)).email)
  expect(await signIn(nazorg.payload, { panelToken: editorToken, onBehalfOf: customer.id })).toBeNull()
  expect(await signIn(nazorg.payload, { panelToken: contactToken, onBehalfOf: customer.id })).toBeNull()
  expect(await signIn(nazorg.payload, { panelToken, onBehalfOf: 'no-such-customer' })).toBeNull()
  expect(await signIn(nazorg.payload, { panelToken })).toBeNull()
})

it('let sales people make returns for a customer of theirs: no services, and not the contacts', async () => {
  const customer = await makeCustomer(nazorg)
  const seller = await makeUser(nazorg, 'sales', [customer])
  const panelToken = await login(nazorg, 'users', seller.email)
  const signed = await signIn(nazorg.payload, { panelToken, onBehalfOf: customer.id })
  const rights = signed?.session.customers[0].rights
  expect(rights).toContain('requestReturns')
  expect(rights).not.toContain('requestService')
  expect(rights).not.toContain('manageContacts')
})

it('speak to staff in the language chosen in the browser, and to a contact in the one kept with the account', async () => {
  const customer = await makeCustomer(nazorg)
  const panelToken = await login(nazorg, 'users', (await makeUser(nazorg, 'agent')).email)
  const portalToken = await login(nazorg, 'contacts', (await makeContact(nazorg, customer)).email)
  const localeFor = async (credentials: Credentials) => (await signIn(nazorg.payload, credentials))?.session.locale
  const staff = { panelToken, onBehalfOf: customer.id }
  expect(await localeFor(staff)).toBe('nl')
  expect(await localeFor({ ...staff, chosenLocale: 'en' })).toBe('en')
  expect(await localeFor({ portalToken, chosenLocale: 'en' })).toBe('nl')
})

it('prefer the contact over staff in the same browser', async () => {
  const customer = await makeCustomer(nazorg)
  const contact = await makeContact(nazorg, customer)
  const panelToken = await login(nazorg, 'users', (await makeUser(nazorg, 'agent')).email)
  const portalToken = await login(nazorg, 'contacts', contact.email)
  const signed = await signIn(nazorg.payload, { portalToken, panelToken, onBehalfOf: customer.id })
  expect(signed?.session.actor).toBe('contact')
})
