/** Managers invite contacts of their own customer: new people, and people who have an account already. */
import { describe, expect, it } from 'vitest'

import { NEW_PASSWORD } from '../support/accounts'
import { openContacts, refusalIn } from '../support/contactsDesk'
import { login, makeCustomer } from '../support/trade'

const desk = openContacts()
const { hall, newOffice, newColleague, invite, verb, listed, accept, reset, mailsTo, membershipAt, eventsOf } = desk
const { newContact, tryLogin, me, forgot } = desk

const tokenTo = async (address: string) => (await mailsTo(address)).at(-1)?.token ?? ''

describe('a new colleague', () => {
  it('is invited with rights of the manager’s, and comes straight in with an own password', async () => {
    const { customer, asManager } = await newOffice()
    const sent = await invite(asManager, customer, { rights: ['viewOrders'], name: ' Nico  Nieuw ' })
    expect(sent.status).toBe(201)
    const { email } = sent.body.doc
    expect(sent.body.doc).toMatchObject({ name: 'Nico Nieuw', status: 'invited', rights: ['viewOrders'], you: false })
    const [mail] = await mailsTo(email)
    expect(mail?.event).toBe('contact-invited')
    expect((await tryLogin(email)).status).toBe(401)

    const entered = await reset(mail?.token ?? '')
    expect(entered.status).toBe(200)
    const { body } = await me(entered.body.token)
    expect(body.user).toMatchObject({ email, name: 'Nico Nieuw' })
    expect((await tryLogin(email, NEW_PASSWORD)).status).toBe(200)
    const [shown] = (await listed(asManager, customer)).docs.filter((one) => one.email === email)
    expect(shown).toMatchObject({ status: 'active', linkWorksUntil: null })
    expect((await reset(mail?.token ?? '')).body.errors[0]?.name).toBe('LINK_EXPIRED')
    expect((await eventsOf(customer)).slice(1).map(({ kind, actor }) => [kind, actor.kind])).toEqual([
      ['invited', 'contact'],
      ['accepted', 'contact'],
    ])
  })

  it('gets no right that the manager lacks, and none of the webshop', async () => {
    const { customer, asManager } = await newOffice(['viewOrders'])
    const refused = await invite(asManager, customer, { rights: ['viewOrders', 'viewPrices'] })
    expect([refused.status, refusalIn(refused)]).toEqual([403, 'RIGHT_NOT_YOURS'])
    expect((await invite(asManager, customer, { rights: ['placeOrders'] })).status).toBe(400)
    expect((await listed(asManager, customer)).docs).toHaveLength(1)
    expect((await listed(asManager, customer)).grantable).toEqual(['viewOrders', 'manageContacts'])
  })

  it('has a link that works once, not after it was sent again, replaced or withdrawn, nor after seven days', async () => {
    const { customer, asManager } = await newOffice()
    const { doc } = (await invite(asManager, customer)).body
    const first = await tokenTo(doc.email)
    expect((await verb(asManager, doc, 'invite-again')).status).toBe(200)
    const second = await tokenTo(doc.email)
    expect(second).not.toBe(first)
    expect(refusalIn(await reset(first))).toBe('LINK_EXPIRED')
    await hall.nazorg.payload.db.updateOne({
      collection: 'memberships',
      id: doc.id,
      data: { invitationExpiresAt: new Date(Date.now() - 1000).toISOString() },
    })
    expect(refusalIn(await reset(second))).toBe('LINK_EXPIRED')
    expect((await verb(asManager, doc, 'invite-again')).status).toBe(200)
    const third = await tokenTo(doc.email)
    expect((await verb(asManager, doc, 'remove')).body).toEqual({ doc: null })
    expect(refusalIn(await reset(third))).toBe('LINK_EXPIRED')
    expect((await tryLogin(doc.email, NEW_PASSWORD)).status).toBe(401)
    const kinds = (await eventsOf(customer)).map(({ kind }) => kind)
    expect(kinds).toEqual(['given', 'invited', 'invited-again', 'invited-again', 'removed'])
  })

  it('is asked for once when two managers invite them at the same moment', async () => {
    const { customer, asManager } = await newOffice()
    const email = 'samen@garage.example'
    const answers = await Promise.all([1, 2, 3].map(() => invite(asManager, customer, { email })))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409])
    expect(refusalIn(await invite(asManager, customer, { email: 'Samen@Garage.example ' }))).toBe('ALREADY_A_CONTACT')
    expect(await mailsTo(email)).toHaveLength(1)
  })

  it('who never came in, and whom nobody asks for any more, begins anew by the name of the next', async () => {
    const [one, other] = [await newOffice(), await newOffice()]
    const email = 'anders@garage.example'
    const { doc } = (await invite(one.asManager, one.customer, { email, name: 'Oude Naam' })).body
    await verb(one.asManager, doc, 'remove')
    await invite(other.asManager, other.customer, { email, name: 'Nieuwe Naam', locale: 'en' })
    const { body } = await me((await reset(await tokenTo(email))).body.token)
    expect(body.user).toMatchObject({ name: 'Nieuwe Naam', locale: 'en' })
  })
})

describe('an address that has an account', () => {
  it('gets one membership more by its own yes; the manager hears and changes nothing of the account', async () => {
    const { customer, asManager } = await newOffice(['viewOrders'])
    const contact = await newContact()
    const typed = { name: 'Heel Anders', locale: 'en', rights: ['viewOrders'] }
    const known = await invite(asManager, customer, { ...typed, email: contact.email })
    const fresh = await invite(asManager, customer, typed)
    const bare = ({ body: { doc } }: typeof known) => ({ ...doc, id: 'x', email: 'x', linkWorksUntil: 'x' })
    expect(known.status).toBe(fresh.status)
    expect(bare(known)).toEqual(bare(fresh))
    const shown = (await listed(asManager, customer)).docs.filter(({ you }) => !you)
    const [one, other] = shown.map((doc) => ({ ...doc, id: 'x', email: 'x', linkWorksUntil: 'x' }))
    expect(one).toEqual(other)

    const [mail] = await mailsTo(contact.email)
    expect(mail?.event).toBe('access-offered')
    const token = await login(hall.nazorg, 'contacts', contact.email) // the password is as it was
    expect((await me(token)).body.user).toMatchObject({ name: contact.name, locale: 'nl' })
    expect((await membershipAt(contact, customer))?.status).toBe('invited')
    expect(refusalIn(await reset(mail?.token ?? ''))).toBe('LINK_EXPIRED') // no way to another password
    expect((await tryLogin(contact.email)).status).toBe(200)

    const twice = await Promise.all([accept(mail?.token ?? ''), accept(mail?.token ?? '')])
    expect(twice.map(({ status }) => status).sort()).toEqual([200, 422])
    expect((await membershipAt(contact, customer))?.status).toBe('active')
    expect((await listed(asManager, customer)).docs.map(({ name }) => name)).toContain(contact.name)
  })

  it('takes no invitation by asking for a new password', async () => {
    const { customer, asManager } = await newOffice()
    const contact = await newContact()
    await invite(asManager, customer, { email: contact.email })
    await forgot(contact.email)
    expect((await reset(await tokenTo(contact.email))).status).toBe(200)
    expect((await membershipAt(contact, customer))?.status).toBe('invited')
  })

  it('without any other customer left comes in again by accepting', async () => {
    const [one, other] = [await newOffice(), await newOffice()]
    const { contact, membership } = await newColleague(one.customer)
    await verb(one.asManager, membership, 'remove')
    expect((await tryLogin(contact.email)).status).toBe(401)
    await invite(other.asManager, other.customer, { email: contact.email })
    const token = await tokenTo(contact.email)
    const asked = await hall.asStranger.post('/api/memberships/invitation', { token })
    expect(asked.body).toMatchObject({ needsPassword: false, customer: { number: other.customer.number } })
    expect((await accept(token)).status).toBe(200)
    expect((await tryLogin(contact.email)).status).toBe(200)
  })
})

describe('invitations', () => {
  it('name people, not addresses', async () => {
    const { customer, asManager } = await newOffice()
    const refused = await invite(asManager, customer, { name: 'Win op evil.example', email: 'geen adres' })
    expect(refused.status).toBe(422)
    expect(refused.body.errors.map(({ name }) => name)).toEqual(['CONTACT_NAME_UNFIT', 'CONTACT_EMAIL_UNFIT'])
  })

  it('are 20 an hour for a customer, and five a day to one address', async () => {
    const { customer, asManager } = await newOffice()
    const { doc } = (await invite(asManager, customer)).body
    const again = []
    for (let round = 0; round < 5; round += 1) again.push((await verb(asManager, doc, 'invite-again')).status)
    expect(again).toEqual([200, 200, 200, 200, 429])
    const others = []
    for (let round = 0; round < 16; round += 1) others.push((await invite(asManager, customer)).status)
    expect(others.lastIndexOf(201)).toBe(14)
    expect(others.at(-1)).toBe(429)
    const elsewhere = await newOffice()
    expect((await invite(elsewhere.asManager, elsewhere.customer)).status).toBe(201)
  }, 60_000)

  it('can be sent by an agent for any customer', async () => {
    const customer = await makeCustomer(hall.nazorg)
    const sent = await invite(hall.asAgent, customer, { rights: ['manageContacts', 'viewPrices'] })
    expect(sent.status).toBe(201)
    expect(sent.body.doc.verbs).toEqual(['rights', 'remove', 'invite-again'])
  })
})
