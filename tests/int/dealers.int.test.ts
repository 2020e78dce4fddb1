/** Dealers and their end customers: signing up, accepting and removing the block, and that nobody sees another dealer's. */
import { beforeAll, describe, expect, it } from 'vitest'

import { openDealers } from '../support/dealerDesk'
import { makeContact, makeCustomer } from '../support/trade'

const desk = openDealers()
const { hall, newDealer, endCustomer, signUp, apply, registrationOf, find, show, act, mailsTo, customerOf, path } = desk
const { decide, membershipsOf, enter, logIn, countRegistrations } = desk

const eventsTo = async (address: string) => (await mailsTo(address)).map(({ event }) => event)
const codes = (answer: { body: { results: { ok: boolean; code?: string }[] } }) =>
  answer.body.results.map(({ ok, code }) => (ok ? 'ok' : code))

/** Accepted, and still blocked. */
const accepted = async ({ dealer, asDealer }: Awaited<ReturnType<typeof newDealer>>) => {
  const asked = await endCustomer(dealer.number)
  const { id } = await signUp(asked)
  await act(asDealer, dealer, 'approve', [id])
  return { asked, customer: await customerOf(await registrationOf(asked.email)) }
}

/** Accepted, opened and logged in. */
const opened = async (of: Awaited<ReturnType<typeof newDealer>>) => {
  const { asked, customer } = await accepted(of)
  await act(of.asDealer, of.dealer, 'unblock', [customer.id])
  const [mail] = (await mailsTo(asked.email)).slice(-1)
  const { body } = await enter(mail?.token)
  return { asked, customer, asEndCustomer: hall.nazorg.as(body.token ?? '') }
}

beforeAll(() => desk.openSignUp())

describe('signing up under a dealer', () => {
  it('is stored with the dealer, and mails their contacts who manage end customers instead of the house', async () => {
    await desk.settings({ recipients: [{ address: 'huis@groothandel.example' }] })
    const { dealer, manager } = await newDealer()
    const colleague = await makeContact(hall.nazorg, dealer, ['requestReturns'])
    const asked = await endCustomer(dealer.number)
    expect(await signUp(asked)).toMatchObject({ kind: 'endCustomer', dealer: dealer.id, status: 'open' })
    expect(await eventsTo(manager.email)).toEqual(['end-customer-new-for-dealer'])
    expect(await eventsTo(colleague.email)).toEqual([])
    expect(await eventsTo(asked.email)).toEqual(['registration-received'])
    expect(await eventsTo('huis@groothandel.example')).toEqual([])
  })

  it('answers the same whether a dealer has the number, a customer who is none, or nobody', async () => {
    const { dealer } = await newDealer()
    const customer = await makeCustomer(hall.nazorg)
    const blocked = await makeCustomer(hall.nazorg, { isDealer: true, status: 'blocked' })
    const answers = []
    for (const number of [dealer.number, customer.number, blocked.number, 'nowhere']) {
      const asked = await endCustomer(number)
      const { status, body } = await apply(asked)
      answers.push({ status, body })
      const stored = await registrationOf(asked.email)
      expect([stored.customerNumber, stored.dealer]).toEqual([number, number === dealer.number ? dealer.id : null])
    }
    for (const answer of answers) expect(answer).toEqual({ status: 201, body: { received: true } })
    expect((await eventsTo('huis@groothandel.example')).length).toBe(3)
  })

  it('is closed until the house opens it, and takes no field of staff', async () => {
    const { dealer } = await newDealer()
    const before = await countRegistrations()
    expect((await apply(await endCustomer(dealer.number, { dealer: dealer.id }))).status).toBe(400)
    await desk.settings({ open: { endCustomer: false } })
    expect((await apply(await endCustomer(dealer.number))).body.errors[0]?.name).toBe('REGISTRATION_CLOSED')
    await desk.openSignUp()
    expect(await countRegistrations()).toBe(before)
  })
})

describe('a dealer', () => {
  it('accepts and removes the block in two steps; the login is mailed with the second', async () => {
    const { dealer, asDealer } = await newDealer()
    const asked = await endCustomer(dealer.number)
    const { id } = await signUp(asked)
    const { body } = await find(asDealer, dealer, 'pending')
    expect(body.counts).toEqual({ pending: 1, blocked: 0, active: 0 })
    expect(body.docs).toMatchObject([{ id, name: asked.companyName, email: asked.email, acts: ['approve', 'reject'] }])

    expect(codes(await act(asDealer, dealer, 'approve', [id]))).toEqual(['ok'])
    const registration = await registrationOf(asked.email)
    const customer = await customerOf(registration)
    expect(customer).toMatchObject({ dealer: dealer.id, status: 'blocked', blockedBy: 'dealer', provisional: true })
    expect(customer.number).toMatch(/^K\d{5}$/)
    expect(registration).toMatchObject({ status: 'approved', decidedBy: null })
    expect(await eventsTo(asked.email)).toEqual(['registration-received'])
    await hall.asStranger.post('/api/contacts/forgot-password', { email: asked.email })
    expect(await eventsTo(asked.email)).toEqual(['registration-received'])

    expect(codes(await act(asDealer, dealer, 'unblock', [customer.id]))).toEqual(['ok'])
    const [mail] = (await mailsTo(asked.email)).slice(-1)
    expect(mail?.event).toBe('contact-invited')
    const { status, body: session } = await enter(mail?.token)
    expect(status).toBe(200)
    const seen = await hall.nazorg.as(session.token ?? '').get<{ docs: object[] }>('/api/customers')
    expect(seen.body.docs).toMatchObject([{ number: customer.number }])
    expect(JSON.stringify(seen.body)).not.toMatch(/dealer|blockedBy/i)
  })

  it('gives an end customer all rights of its own company, and none over end customers', async () => {
    const { asked } = await accepted(await newDealer())
    const [membership] = await membershipsOf(asked.email)
    expect(membership?.rights).toContain('manageContacts')
    expect(membership?.rights).not.toContain('manageEndCustomers')
  })

  it('does several at once and hears of each what became of it', async () => {
    const { dealer, asDealer } = await newDealer()
    const ids = []
    for (let n = 0; n < 3; n += 1) ids.push((await signUp(await endCustomer(dealer.number))).id)
    const foreign = await signUp(await endCustomer((await newDealer()).dealer.number))
    await act(asDealer, dealer, 'approve', [ids[1] as string])
    const answer = await act(asDealer, dealer, 'approve', [...ids, foreign.id, 'zzz'])
    expect(codes(answer)).toEqual(['ok', 'ALREADY_DECIDED', 'ok', 'NOT_FOUND', 'NOT_FOUND'])
    expect(answer.body.results[1]?.message).toMatch(/besloten/)
    expect((await registrationOf(foreign.email)).status).toBe('open')
  })

  it('presses in parallel once', async () => {
    const office = await newDealer()
    const { dealer, asDealer } = office
    const asked = await endCustomer(dealer.number)
    const { id } = await signUp(asked)
    const five = <T>(press: () => Promise<T>) => Promise.all(Array.from({ length: 5 }, press))
    const approvals = await five(() => act(asDealer, dealer, 'approve', [id]))
    expect(approvals.flatMap(codes).filter((code) => code === 'ok')).toHaveLength(1)
    const customer = await customerOf(await registrationOf(asked.email))
    const openings = await five(() => act(asDealer, dealer, 'unblock', [customer.id]))
    expect(openings.flatMap(codes).filter((code) => code === 'ok')).toHaveLength(1)
    expect((await eventsTo(asked.email)).filter((event) => event === 'contact-invited')).toHaveLength(1)
    expect(await membershipsOf(asked.email)).toHaveLength(1)
  })

  it('turns somebody away with a reason, which is mailed', async () => {
    const { dealer, manager, asDealer } = await newDealer()
    const asked = await endCustomer(dealer.number)
    const { id } = await signUp(asked)
    expect((await act(asDealer, dealer, 'reject', [id])).status).toBe(400)
    expect(codes(await act(asDealer, dealer, 'reject', [id], { reason: 'Buiten ons gebied.' }))).toEqual(['ok'])
    expect(await registrationOf(asked.email)).toMatchObject({
      status: 'rejected',
      decisionNote: 'Buiten ons gebied.',
      decidedByContact: manager.id,
      customer: null,
    })
    expect(await eventsTo(asked.email)).toEqual(['registration-received', 'registration-rejected'])
  })

  it('blocks again: who was in is out at the next request, and the house sees who did it', async () => {
    const office = await newDealer()
    const { asked, customer, asEndCustomer } = await opened(office)
    expect((await asEndCustomer.get('/api/rmas')).status).toBe(200)
    expect(codes(await act(office.asDealer, office.dealer, 'block', [customer.id]))).toEqual(['ok'])
    expect((await asEndCustomer.get('/api/rmas')).status).toBe(403)
    expect((await logIn(asked.email)).status).toBe(401)
    expect(codes(await act(office.asDealer, office.dealer, 'unblock', [customer.id]))).toEqual(['ok'])
    expect((await asEndCustomer.get('/api/rmas')).status).toBe(403) // the session ended with the block
    expect((await logIn(asked.email)).status).toBe(200)
    const where = { customer: { equals: customer.id }, kind: { like: 'customer-' } }
    const options = { where, sort: 'at', depth: 0, overrideAccess: true } as const
    const events = await hall.nazorg.payload.find({ collection: 'account-events', ...options })
    expect(events.docs.map(({ kind, actor }) => [kind, actor.name])).toEqual([
      ['customer-accepted', office.manager.name],
      ['customer-opened', office.manager.name],
      ['customer-closed', office.manager.name],
      ['customer-opened', office.manager.name],
    ])
  })

  it('cannot open what the house blocked; the house can, where the customer stands', async () => {
    const office = await newDealer()
    const { asked, customer } = await opened(office)
    const patch = (status: string) => hall.asAgent.send('PATCH', `/api/customers/${customer.id}`, { status })
    expect((await patch('blocked')).status).toBe(200)
    expect(codes(await act(office.asDealer, office.dealer, 'unblock', [customer.id]))).toEqual(['BLOCKED_BY_HOUSE'])
    expect((await show(office.asDealer, office.dealer, customer.id)).body.doc).toMatchObject({
      standing: 'blocked',
      blockedBy: 'house',
      acts: [],
    })
    expect((await logIn(asked.email)).status).toBe(401)
    expect((await patch('active')).status).toBe(200)
    expect((await logIn(asked.email)).status).toBe(200)
  })

  it('sees and changes nothing of another dealer, and nothing without the right', async () => {
    const [one, other] = [await newDealer(), await newDealer()]
    const { customer } = await accepted(one)
    expect((await find(other.asDealer, other.dealer, 'blocked')).body.docs).toEqual([])
    expect((await show(other.asDealer, other.dealer, customer.id)).status).toBe(404)
    expect((await find(other.asDealer, one.dealer, 'blocked')).status).toBe(404)
    expect(codes(await act(other.asDealer, other.dealer, 'unblock', [customer.id]))).toEqual(['NOT_FOUND'])
    const powerless = await newDealer(['requestReturns', 'manageContacts'])
    expect((await find(powerless.asDealer, powerless.dealer, 'active')).status).toBe(403)
    expect((await act(powerless.asDealer, powerless.dealer, 'unblock', [customer.id])).status).toBe(403)
    expect((await hall.asStranger.post(path(one.dealer, '/find'), { standing: 'active' })).status).toBe(401)
    // The rows themselves stay closed to a dealer: what they see is what the list says.
    const rows = await one.asDealer.get<{ docs: { id: string }[] }>('/api/customers')
    expect(rows.body.docs.map(({ id }) => id)).toEqual([one.dealer.id])
  })

  it('is one only as long as the house says so', async () => {
    const { dealer, asDealer } = await newDealer()
    const data = { isDealer: false }
    await hall.nazorg.payload.update({ collection: 'customers', id: dealer.id, data, overrideAccess: true })
    expect((await find(asDealer, dealer, 'active')).status).toBe(404)
  })
})

describe('staff', () => {
  it('accept in the panel under the dealer that was given, or the one they name', async () => {
    const { dealer } = await newDealer()
    const known = await endCustomer(dealer.number)
    await signUp(known)
    expect((await decide(known.email, 'approve')).status).toBe(200)
    expect(await customerOf(await registrationOf(known.email))).toMatchObject({ dealer: dealer.id, status: 'blocked' })

    const lost = await endCustomer('nowhere')
    await signUp(lost)
    expect((await decide(lost.email, 'approve')).body.errors[0]?.name).toBe('DEALER_REQUIRED')
    const { number } = await makeCustomer(hall.nazorg)
    expect((await decide(lost.email, 'approve', { dealerNumber: number })).body.errors[0]?.name).toBe('DEALER_REQUIRED')
    expect((await decide(lost.email, 'approve', { dealerNumber: dealer.number })).status).toBe(200)
    expect(await customerOf(await registrationOf(lost.email))).toMatchObject({ dealer: dealer.id })
    expect(await eventsTo(lost.email)).toEqual(['registration-received'])
  })

  it('do for a dealer what the dealer does', async () => {
    const office = await newDealer()
    const { customer } = await accepted(office)
    expect(codes(await act(hall.asAgent, office.dealer, 'unblock', [customer.id]))).toEqual(['ok'])
    expect((await find(hall.asAgent, office.dealer, 'active')).body.docs).toHaveLength(1)
  })
})
