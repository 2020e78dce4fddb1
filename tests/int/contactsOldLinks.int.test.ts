/** A link that is out dies with the address it went to and with the state it was sent in. */
import { describe, expect, it } from 'vitest'

import type { Contact } from '@/payload-types'
import { NEW_PASSWORD } from '../support/accounts'
import { openContacts, refusalIn } from '../support/contactsDesk'
import { login, makeCustomer } from '../support/trade'

const desk = openContacts()
const { hall, newOffice, newColleague, newContact, invite, verb, listed, reset, accept, forgot, me, mailsTo } = desk
const { tryLogin, membershipOf } = desk

const tokenTo = async (address: string) => (await mailsTo(address)).at(-1)?.token ?? ''

const patch = async (collection: 'contacts' | 'memberships', id: string, data: object) =>
  expect((await hall.asAgent.send('PATCH', `/api/${collection}/${id}`, data)).status).toBe(200)

/** A contact by their address, with what says something of their way in. */
const accountOf = async (email: string) => {
  const where = { email: { equals: email } }
  const options = { where, depth: 0, overrideAccess: true, showHiddenFields: true } as const
  return (await hall.nazorg.payload.find({ collection: 'contacts', ...options })).docs[0] as Contact
}

describe('an address that staff correct', () => {
  it('takes the invitation away from who got it by mistake, until it is sent again', async () => {
    const { customer, asManager } = await newOffice()
    const { doc } = (await invite(asManager, customer, { email: 'jan@gmial.example' })).body
    const stray = await tokenTo('jan@gmial.example')
    await patch('contacts', (await accountOf(doc.email)).id, { email: 'jan@gmail.example' })
    expect(refusalIn(await reset(stray))).toBe('LINK_EXPIRED')
    expect((await hall.asStranger.post('/api/memberships/invitation', { token: stray })).status).toBe(422)
    const [shown] = (await listed(asManager, customer)).docs.filter(({ you }) => !you)
    expect(shown).toMatchObject({ email: 'jan@gmail.example', status: 'invited', linkWorksUntil: null })

    expect((await verb(asManager, doc, 'invite-again')).status).toBe(200)
    expect((await reset(await tokenTo('jan@gmail.example'))).status).toBe(200)
  })

  it('takes an offer of one more customer away as well', async () => {
    const { customer, asManager } = await newOffice()
    const contact = await newContact()
    await invite(asManager, customer, { email: contact.email })
    const stray = await tokenTo(contact.email)
    await patch('contacts', contact.id, { email: `new-${contact.email}` })
    expect(refusalIn(await accept(stray))).toBe('LINK_EXPIRED')
  })

  it('ends the link for a password and the sessions', async () => {
    const contact = await newContact()
    const session = await login(hall.nazorg, 'contacts', contact.email)
    await forgot(contact.email)
    const stray = await tokenTo(contact.email)
    await patch('contacts', contact.id, { email: `moved-${contact.email}` })
    expect(refusalIn(await reset(stray))).toBe('LINK_EXPIRED')
    expect((await me(session)).body.user).toBeNull()
    expect(await accountOf(`moved-${contact.email}`)).toMatchObject({ resetPasswordToken: null })
    expect((await tryLogin(`moved-${contact.email}`)).status).toBe(200)
  })

  it('is another one: who is saved with the same address stays in, and keeps the link', async () => {
    const contact = await newContact()
    const session = await login(hall.nazorg, 'contacts', contact.email)
    await forgot(contact.email)
    await patch('contacts', contact.id, { email: contact.email, phone: '085' })
    expect((await me(session)).body.user?.id).toBe(contact.id)
    expect((await reset(await tokenTo(contact.email))).status).toBe(200)
  })
})

describe('a membership', () => {
  it('stays with its contact and its customer: its link never opens another account', async () => {
    const { customer, asManager } = await newOffice()
    const { doc } = (await invite(asManager, customer)).body
    const [other, elsewhere] = [await newContact(), await makeCustomer(hall.nazorg)]
    await patch('memberships', doc.id, { contact: other.id })
    await patch('memberships', doc.id, { customer: elsewhere.id })
    const entered = await reset(await tokenTo(doc.email))
    expect((await me(entered.body.token)).body.user?.email).toBe(doc.email)
    expect((await tryLogin(other.email, NEW_PASSWORD)).status).toBe(401)
    expect((await membershipOf(await accountOf(doc.email))).customer).toBe(customer.id)
  })

  it('that is active stays so too, and is made for any contact and customer', async () => {
    const customer = await makeCustomer(hall.nazorg)
    const { contact, membership } = await newColleague(customer)
    await patch('memberships', membership.id, { contact: (await newContact()).id, rights: ['viewOrders'] })
    expect(await membershipOf(contact)).toMatchObject({ id: membership.id, rights: ['viewOrders'] })
    const body = { contact: contact.id, customer: (await makeCustomer(hall.nazorg)).id, status: 'active', rights: [] }
    expect((await hall.asAgent.post('/api/memberships', body)).status).toBe(201)
  })

  it.each(['active', 'blocked'] as const)(
    'that staff make %s and invited again has no link that is out',
    async (to) => {
      const { customer, asManager } = await newOffice()
      const { doc } = (await invite(asManager, customer)).body
      const first = await tokenTo(doc.email)
      await patch('memberships', doc.id, { status: to })
      await patch('memberships', doc.id, { status: 'invited' })
      expect(refusalIn(await reset(first))).toBe('LINK_EXPIRED')
      expect((await verb(asManager, doc, 'invite-again')).status).toBe(200)
      expect((await reset(await tokenTo(doc.email))).status).toBe(200)
    },
  )

  it('keeps its link when staff change its rights', async () => {
    const { customer, asManager } = await newOffice()
    const { doc } = (await invite(asManager, customer)).body
    await patch('memberships', doc.id, { rights: ['viewOrders'] })
    expect((await reset(await tokenTo(doc.email))).status).toBe(200)
  })
})
