/** How a contact sees prices: chosen by themselves, begun with what the house set, and no matter of what REST shows. */
import { afterEach, describe, expect, it } from 'vitest'

import { OFFERED_RIGHTS } from '@/core/accounts/rights'
import { signIn } from '@/session/portalSession'
import { openAccounts, type Refused } from '../support/accounts'
import { login, makeContact, makeCustomer, makeOrderLine, makeUser } from '../support/trade'

const { hall, newContact, me } = openAccounts()
const WITH_VAT = { priceDisplay: 'inclusive', priceKind: 'both' } as const

const asContact = async (email: string) => hall.nazorg.as(await login(hall.nazorg, 'contacts', email))
const choose = async (email: string, body: object) =>
  (await asContact(email)).post<Refused>('/api/contacts/prices', body)
const setHouse = (newContacts: object) =>
  hall.nazorg.payload.updateGlobal({ slug: 'portal-settings', data: { newContacts }, overrideAccess: true })

afterEach(() => setHouse({ priceDisplay: 'exclusive', priceKind: 'net' }))

describe('a contact', () => {
  it('chooses how prices are shown, and the portal knows at the next request', async () => {
    const { email } = await newContact()
    const portalToken = await login(hall.nazorg, 'contacts', email)
    const answer = await choose(email, WITH_VAT)
    expect([answer.status, answer.body]).toEqual([200, WITH_VAT])
    expect((await me(portalToken)).body.user).toMatchObject(WITH_VAT)
    const signed = await signIn(hall.nazorg.payload, { portalToken })
    expect(signed?.session.prices).toEqual({ vat: 'inclusive', kind: 'both' })
  })

  it.each([{ priceDisplay: 'inclusive' }, { ...WITH_VAT, priceKind: 'free' }, { ...WITH_VAT, name: 'Somebody else' }])(
    'cannot choose %j',
    async (body) => {
      const { email, name } = await newContact()
      expect((await choose(email, body)).status).toBe(400)
      const token = await login(hall.nazorg, 'contacts', email)
      expect((await me(token)).body.user).toMatchObject({ name, priceDisplay: 'exclusive', priceKind: 'net' })
    },
  )

  it('who may see no price anywhere is told that there is nothing to choose', async () => {
    const rights = OFFERED_RIGHTS.filter((right) => right !== 'viewPrices')
    const { email } = await makeContact(hall.nazorg, hall.customer, rights)
    const answer = await choose(email, WITH_VAT)
    expect([answer.status, answer.body.errors[0]?.name]).toEqual([403, 'NO_PRICES_SHOWN'])
  })

  it('reads the stored fields over REST, whatever was chosen', async () => {
    const contact = await newContact()
    const line = await makeOrderLine(hall.nazorg, hall.customer, 1, { vatRate: 21 })
    const caller = await asContact(contact.email)
    const before = await caller.get(`/api/order-lines/${line.id}`)
    await choose(contact.email, WITH_VAT)
    expect(await caller.get(`/api/order-lines/${line.id}`)).toEqual(before)
    expect(before.body).toMatchObject({ netUnitPriceCents: 495, grossUnitPriceCents: 600, vatRate: 21 })
  })
})

it('nobody but a contact has a choice', async () => {
  expect((await hall.asAgent.post('/api/contacts/prices', WITH_VAT)).status).toBe(401)
  expect((await hall.asStranger.post('/api/contacts/prices', WITH_VAT)).status).toBe(401)
})

describe('what the house set for new contacts', () => {
  it('is what they begin with, whoever makes them, and what nobody had chosen changes nothing for', async () => {
    const before = await newContact()
    await setHouse(WITH_VAT)
    expect(await newContact()).toMatchObject(WITH_VAT)
    const data = { name: 'Piet', email: 'piet@garage.example', locale: 'nl' }
    const made = await hall.asAgent.post<{ doc: object }>('/api/contacts', data)
    expect(made.body.doc).toMatchObject(WITH_VAT)
    expect((await me(await login(hall.nazorg, 'contacts', before.email))).body.user).toMatchObject({
      priceDisplay: 'exclusive',
    })
  })

  it('is how staff see prices for a customer', async () => {
    await setHouse(WITH_VAT)
    const panelToken = await login(hall.nazorg, 'users', (await makeUser(hall.nazorg, 'agent')).email)
    const onBehalfOf = (await makeCustomer(hall.nazorg)).id
    const signed = await signIn(hall.nazorg.payload, { panelToken, onBehalfOf })
    expect(signed?.session.prices).toEqual({ vat: 'inclusive', kind: 'both' })
  })
})
