import { describe, expect, it } from 'vitest'

import { OFFERED_RIGHTS } from '@/core/accounts/rights'
import { openRegistrations } from '../support/registrations'
import { outboxRows } from '../support/relay'
import { makeContact, makeCustomer } from '../support/trade'

const { hall, business, access, apply, formToken, registrationOf, countRegistrations, ...desk } = openRegistrations()
const { decide, customerOf, membershipsOf, settings } = desk

const mailsTo = async (address: string) =>
  (await outboxRows(hall.nazorg, { sentTo: { equals: address } })).map(
    ({ payload }) => payload as { event: string; token?: string },
  )
const eventsTo = async (address: string) => (await mailsTo(address)).map(({ event }) => event)

describe('whoever asks to come in', () => {
  it('is stored, told, and known to staff with a day by which they are answered', async () => {
    await settings({ recipients: [{ address: 'aanmeldingen@groothandel.example' }] })
    const asked = await business()
    const answer = await apply(asked)
    expect([answer.status, answer.body]).toEqual([201, { received: true }])
    const stored = await registrationOf(asked.email)
    expect(stored).toMatchObject({ kind: 'business', status: 'open', vatCheck: 'notAsked', vatNumber: asked.vatNumber })
    expect(stored.dueOn).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect(await eventsTo(asked.email)).toEqual(['registration-received'])
    expect(await eventsTo('aanmeldingen@groothandel.example')).toEqual(['registration-new-for-staff'])
  })

  it('hears the same whether their address, company or registration is known or not', async () => {
    const customer = await makeCustomer(hall.nazorg, { vatNumber: 'NL004495445B01' })
    const contact = await makeContact(hall.nazorg, customer)
    const known = await apply(await business({ email: contact.email, vatNumber: 'NL004495445B01' }))
    const claims = await apply(await access({ email: contact.email, customerNumber: customer.number }))
    const unknown = await apply(await business())
    const again = await apply(await business({ email: contact.email, companyName: 'Another' }))
    for (const answer of [known, claims, unknown, again]) expect(answer).toEqual(unknown)
  })

  it('cannot log in, and has no account before somebody decided', async () => {
    const asked = await business()
    await apply(asked)
    const where = { email: { equals: asked.email } }
    expect((await hall.nazorg.payload.count({ collection: 'contacts', where, overrideAccess: true })).totalDocs).toBe(0)
    const login = await hall.asStranger.post('/api/contacts/login', { email: asked.email, password: 'Wat-dan-ook-12' })
    expect(login.status).toBe(401)
  })

  it('is refused without a trace for the hidden field, too soon, or with a mark of another hand', async () => {
    const before = await countRegistrations()
    const attempts = [
      await business({ website: 'https://spam.example' }),
      await business({ formToken: await formToken(1) }),
      await business({ formToken: await formToken(90_000) }),
      await business({ formToken: 'x.y' }),
    ]
    for (const asked of attempts) {
      const { status, body } = await apply(asked)
      expect([status, body.errors[0]?.name]).toEqual([422, 'FORM_NOT_TRUSTED'])
      expect(await eventsTo(asked.email)).toEqual([])
    }
    expect(await countRegistrations()).toBe(before)
  })

  it('is refused for a VAT number that cannot be, a kind that is closed, and fields of staff', async () => {
    const wrong = await apply(await business({ vatNumber: 'NL004495446B01' }))
    expect(wrong.body.errors[0]?.name).toBe('VAT_NUMBER_INVALID')
    expect((await apply(await business({ status: 'approved' }))).status).toBe(400)
    await settings({ open: { business: true, private: true, access: false } })
    expect((await apply(await access())).body.errors[0]?.name).toBe('REGISTRATION_CLOSED')
    const form = await hall.asStranger.get<{ kinds: string[] }>('/api/registrations/form')
    expect(form.body.kinds).toEqual(['business', 'private'])
    await settings({ open: { business: true, private: true, access: true } })
  })

  it('may ask five times a day with one address, known or not', async () => {
    const email = 'often@nowhere.example'
    const statuses = []
    for (let round = 0; round < 6; round += 1)
      statuses.push((await apply(await business({ email, companyName: `Nr ${round}` }))).status)
    expect(statuses).toEqual([201, 201, 201, 201, 201, 429])
  })

  it('is stored once when the form is sent twice at once, or again with the same key', async () => {
    const asked = await business()
    const before = await countRegistrations()
    const key = { 'Idempotency-Key': crypto.randomUUID() }
    expect((await Promise.all([apply(asked), apply(asked)])).map(({ status }) => status)).toEqual([201, 201])
    const keyed = await business()
    expect([(await apply(keyed, key)).status, (await apply(keyed, key)).status]).toEqual([201, 201])
    expect(await countRegistrations()).toBe(before + 2)
  })

  it('cannot read, change or remove a registration, not even an admin but by its verbs', async () => {
    const asked = await business()
    await apply(asked)
    const path = `/api/registrations/${(await registrationOf(asked.email)).id}`
    expect((await hall.asStranger.get(path)).status).toBe(403)
    for (const caller of [hall.asStranger, hall.asAdmin]) {
      expect((await caller.send('PATCH', path, { status: 'approved' })).status).toBe(403)
      expect((await caller.send('DELETE', path)).status).toBe(403)
    }
    expect((await hall.asStranger.post(`${path}/approve`)).status).toBe(401)
  })
})

describe('approving', () => {
  it('a company makes a customer with a provisional number and invites its first contact, who then logs in', async () => {
    const asked = await business({ companyName: 'Garage <b>Jansen</b>' })
    await apply(asked)
    const { status, body } = await decide(asked.email, 'approve')
    expect([status, body.doc.status]).toEqual([200, 'approved'])
    expect(await customerOf(body.doc)).toMatchObject({
      number: expect.stringMatching(/^K\d{5}$/),
      provisional: true,
      name: 'Garage <b>Jansen</b>',
      status: 'active',
      vatNumber: asked.vatNumber,
    })
    const [membership] = await membershipsOf(asked.email)
    expect(membership).toMatchObject({ status: 'invited', isDefault: true })
    expect([...(membership?.rights ?? [])].sort()).toEqual([...OFFERED_RIGHTS].sort())
    const invitation = (await mailsTo(asked.email)).find(({ event }) => event === 'invitation')
    const password = 'Een-eigen-woord-17'
    const entered = await hall.asStranger.post<{ token: string }>('/api/contacts/reset-password', {
      token: invitation?.token,
      password,
    })
    expect(entered.status).toBe(200)
    const seen = await hall.nazorg.as(entered.body.token).get<{ docs: { name: string }[] }>('/api/customers')
    expect(seen.body.docs.map(({ name }) => name)).toEqual(['Garage <b>Jansen</b>'])
  })

  it('happens once, however many press at the same moment', async () => {
    const asked = await business()
    await apply(asked)
    const answers = await Promise.all(Array.from({ length: 5 }, () => decide(asked.email, 'approve')))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409])
    expect(await membershipsOf(asked.email)).toHaveLength(1)
    expect((await eventsTo(asked.email)).filter((event) => event === 'invitation')).toHaveLength(1)
    const where = { vatNumber: { equals: asked.vatNumber } }
    expect((await hall.nazorg.payload.count({ collection: 'customers', where, overrideAccess: true })).totalDocs).toBe(
      1,
    )
  })

  it('access is for the customer that staff name, never the one that was typed, and without invoices where asked', async () => {
    const claimed = await makeCustomer(hall.nazorg)
    const meant = await makeCustomer(hall.nazorg)
    const asked = await access({ customerNumber: claimed.number, withoutInvoices: true })
    await apply(asked)
    const none = await decide(asked.email, 'approve')
    expect(none.body.errors[0]?.name).toBe('CUSTOMER_REQUIRED')
    const unknown = await decide(asked.email, 'approve', { customerNumber: 'nowhere' })
    expect(unknown.body.errors[0]?.name).toBe('UNKNOWN_CUSTOMER')
    expect((await registrationOf(asked.email)).status).toBe('open')
    expect((await decide(asked.email, 'approve', { customerNumber: meant.number })).status).toBe(200)
    const [membership] = await membershipsOf(asked.email)
    expect(membership?.customer).toBe(meant.id)
    expect(membership?.rights).not.toContain('viewInvoices')
    expect(membership?.rights).not.toContain('manageContacts')
    expect(membership?.rights).toContain('requestReturns')
  })

  it('lets nobody manage the contacts of a customer that was here already, unless staff say so', async () => {
    const here = await makeCustomer(hall.nazorg)
    const rights = ['viewOrders', 'manageContacts']
    for (const [more, managing] of [
      [{}, false],
      [{ rights }, true],
    ] as const) {
      const asked = await business()
      await apply(asked)
      expect((await decide(asked.email, 'approve', { customerNumber: here.number, ...more })).status).toBe(200)
      const [membership] = await membershipsOf(asked.email)
      expect([membership?.customer, membership?.rights?.includes('manageContacts')]).toEqual([here.id, managing])
    }
  })

  it('adds a customer to who has an account, without touching their password', async () => {
    const contact = await makeContact(hall.nazorg, await makeCustomer(hall.nazorg))
    const second = await makeCustomer(hall.nazorg)
    await apply(await access({ email: contact.email }))
    const body = { customerNumber: second.number, rights: ['viewOrders'] }
    expect((await decide(contact.email, 'approve', body)).status).toBe(200)
    expect(await eventsTo(contact.email)).toEqual(['registration-received', 'registration-approved'])
    const [, added] = await membershipsOf(contact.email)
    expect(added).toMatchObject({ status: 'active', rights: ['viewOrders'], isDefault: false })
  })

  it('is refused for who has access there already, also when it was blocked', async () => {
    const customer = await makeCustomer(hall.nazorg)
    const contact = await makeContact(hall.nazorg, customer)
    await apply(await access({ email: contact.email }))
    const { status, body } = await decide(contact.email, 'approve', { customerNumber: customer.number })
    expect([status, body.errors[0]?.name]).toEqual([422, 'ALREADY_MEMBER'])
    expect((await registrationOf(contact.email)).status).toBe('open')
  })

  it('comes again with its Idempotency-Key and is answered as before; without one it was decided', async () => {
    const asked = await business()
    await apply(asked)
    const path = `/api/registrations/${(await registrationOf(asked.email)).id}/approve`
    const key = { 'Idempotency-Key': 'lost-the-answer' }
    const first = await hall.asAgent.post(path, {}, key)
    expect(first).toMatchObject({ status: 200, body: { doc: { status: 'approved' } } })
    expect(await hall.asAgent.post(path, {}, key)).toEqual(first)
    expect(await membershipsOf(asked.email)).toHaveLength(1)
    expect((await hall.asAgent.post(path)).status).toBe(409)
  })

  it('is refused on what was changed since it was read', async () => {
    const asked = await business()
    await apply(asked)
    const stale = await decide(asked.email, 'approve', { unchangedSince: '2020-01-01T00:00:00.000Z' })
    expect(stale.status).toBe(409)
  })
})

describe('rejecting and withdrawing', () => {
  it('mails the reason, makes nothing, and is final', async () => {
    const asked = await business()
    await apply(asked)
    expect((await decide(asked.email, 'reject', { reason: '  ' })).status).toBe(400)
    const { body } = await decide(asked.email, 'reject', { reason: 'Alleen met KvK-inschrijving.' })
    expect(body.doc).toMatchObject({ status: 'rejected', decisionNote: 'Alleen met KvK-inschrijving.', customer: null })
    expect(await eventsTo(asked.email)).toEqual(['registration-received', 'registration-rejected'])
    const late = await decide(asked.email, 'approve')
    expect([late.status, late.body.errors[0]?.name]).toEqual([409, 'ALREADY_DECIDED'])
    expect(await membershipsOf(asked.email)).toEqual([])
  })

  it('withdraws in silence', async () => {
    const asked = await business()
    await apply(asked)
    expect((await decide(asked.email, 'withdraw')).body.doc.status).toBe('withdrawn')
    expect(await eventsTo(asked.email)).toEqual(['registration-received'])
  })
})
