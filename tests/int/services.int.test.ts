/** Services: who is shown which, what becomes of a request, and what leaves the house. */
import { describe, expect, it } from 'vitest'

import type { ServiceRequest, ServiceType } from '@/payload-types'
import { openServiceDesk } from '../support/serviceDesk'
import { login, makeContact, makeCustomer } from '../support/trade'

const { desk, newType, send, verb, timeline, mailsOf, reloadCustomer } = openServiceDesk()

const codes = (body: { errors?: { name: string }[] }) => (body.errors ?? []).map(({ name }) => name)
const when = (field: 'nightDelivery' | 'segments' | 'country' | 'rights', value: string, is = 'equals') => ({
  match: 'all' as const,
  rules: [{ field, is: is as 'equals', value }],
})

describe('a service request', () => {
  it('is numbered in the series of its type, keeps the form as it was, and tells customer and recipients', async () => {
    const type = await newType({ series: 'TEK{yyyy}-{000}', recipients: [{ address: 'tekening@groothandel.example' }] })
    const { status, body } = await send(type)
    expect(status).toBe(201)
    const { doc } = body
    expect(doc.number).toBe(`TEK${new Date().getFullYear()}-001`)
    expect((await send(type)).body.doc.number).toBe(`TEK${new Date().getFullYear()}-002`)
    expect([doc.status, doc.title]).toEqual(['submitted', { nl: 'Reparatie', en: 'Repair' }])
    expect(doc.answers).toMatchObject({ form: desk.form.id, values: { fault: 'Hij piept' } })
    const frozen = await desk.asContact.get<{ definition: object }>(`/api/forms/frozen/${doc.answers?.version}`)
    expect(JSON.stringify(frozen.body.definition)).toContain('Wat is er mis?')
    expect(await mailsOf(doc)).toEqual([
      `service-received ${desk.contact.email}`,
      'service-new-for-staff tekening@groothandel.example',
    ])
    expect((await timeline(desk.asContact, doc)).map(({ kind }) => kind)).toEqual(['requested'])
  })

  it('is refused with a sentence per answer that does not fit, and nothing is kept', async () => {
    const type = await newType()
    const before = await desk.nazorg.payload.count({ collection: 'service-requests', overrideAccess: true })
    const { status, body } = await send(type, { fault: '', colour: 'red' })
    expect([status, codes(body)]).toEqual([422, ['ANSWER_REQUIRED', 'ANSWER_UNKNOWN']])
    expect(body.errors?.every(({ message }) => message.length > 5)).toBe(true)
    const after = await desk.nazorg.payload.count({ collection: 'service-requests', overrideAccess: true })
    expect(after.totalDocs).toBe(before.totalDocs)
  })

  it('is made once, however often it is sent with the same key', async () => {
    const type = await newType()
    const key = { 'idempotency-key': 'once-and-no-more' }
    const body = { type: type.code, answers: { fault: 'Stuk' } }
    const [first, second] = [
      await desk.asContact.post<{ doc: ServiceRequest }>('/api/service-requests', body, key),
      await desk.asContact.post<{ doc: ServiceRequest }>('/api/service-requests', body, key),
    ]
    expect([first.status, second.status, second.body.doc.id]).toEqual([201, 201, first.body.doc.id])
  })

  it('belongs to its customer: colleagues read it, strangers and those without the right do not', async () => {
    const { doc } = (await send(await newType())).body
    const path = `/api/service-requests/${doc.id}`
    expect((await desk.asColleague.get(path)).status).toBe(200)
    for (const caller of [desk.asStranger, desk.asOther]) {
      expect((await caller.get(path)).status).toBeGreaterThanOrEqual(403)
      expect((await timeline(caller, doc).catch(() => [])) ?? []).toEqual([])
    }
    expect((await desk.asStranger.post(`${path}/cancel`, {})).status).toBe(404)
    const data = { type: doc.type, customer: desk.stranger.id, answers: { fault: 'x' } }
    const foreign = await desk.asContact.post<{ errors: { name: string }[] }>('/api/service-requests', data)
    expect([foreign.status, codes(foreign.body)]).toEqual([403, ['NO_ACCESS_TO_CUSTOMER']])
  })

  it('is made by staff for a customer who phones, and only for one who may see the type', async () => {
    const [open, closed] = [await newType(), await newType({ visibility: when('nightDelivery', 'true') })]
    const ask = (type: ServiceType, customer?: string) =>
      desk.asAgent.post<{ doc: ServiceRequest; errors?: { name: string }[] }>('/api/service-requests', {
        type: type.id,
        answers: { fault: 'Gebeld' },
        customer,
      })
    expect((await ask(open)).status).toBe(400)
    expect(codes((await ask(closed, desk.customer.id)).body)).toEqual(['UNKNOWN_SERVICE'])
    const { body } = await ask(open, desk.customer.id)
    expect([body.doc.contact ?? null, Boolean(body.doc.onBehalfBy)]).toEqual([null, true])
    expect(await mailsOf(body.doc)).toEqual([`service-received ${desk.customer.email}`])
  })

  it('cannot be asked for a customer who is blocked', async () => {
    const customer = await makeCustomer(desk.nazorg, { status: 'blocked' })
    const caller = desk.nazorg.as(
      await login(desk.nazorg, 'contacts', (await makeContact(desk.nazorg, customer)).email),
    )
    const type = await newType()
    const answered = await caller.post<{ errors: { name: string }[] }>('/api/service-requests', { type: type.code })
    expect(codes(answered.body)).toEqual(['CUSTOMER_INACTIVE'])
  })

  it('is changed by no generated operation, for admins neither', async () => {
    const { doc } = (await send(await newType())).body
    for (const [method, path] of [
      ['PATCH', `/${doc.id}`],
      ['DELETE', `/${doc.id}`],
      ['POST', `/${doc.id}/duplicate`],
    ] as const)
      expect([403, 404]).toContain((await desk.asAdmin.send(method, `/api/service-requests${path}`, {})).status)
  })
})

describe('the verbs on a service request', () => {
  it('lead from question over answer to the end, each told to whom it concerns', async () => {
    const type = await newType({ recipients: [{ address: 'werkplaats@groothandel.example' }] })
    const { doc } = (await send(type)).body
    const asked = await verb(desk.asAgent, doc, 'ask', { question: 'Welk serienummer?', internalNote: 'Lijkt op 4711' })
    expect([asked.status, asked.body.doc.status]).toEqual([200, 'waitingForCustomer'])
    const answered = await verb(desk.asColleague, doc, 'answer', { answer: 'RS-2291' })
    expect([answered.status, answered.body.doc.status, answered.body.doc.answer]).toEqual([
      200,
      'inProgress',
      'RS-2291',
    ])
    const done = await verb(desk.asAgent, doc, 'finish', { note: 'Klaar' })
    expect([done.body.doc.status, done.body.doc.note]).toEqual(['done', 'Klaar'])
    expect((await mailsOf(doc)).slice(2)).toEqual([
      `service-question ${desk.contact.email}`,
      'service-answered-for-staff werkplaats@groothandel.example',
      `service-done ${desk.contact.email}`,
    ])
  })

  it('keep internal notes in the house: in no answer, no filter and no lane of the customer', async () => {
    const { doc } = (await send(await newType())).body
    await verb(desk.asAgent, doc, 'start', { internalNote: 'Slechte betaler' })
    await verb(desk.asAgent, doc, 'note', { internalNote: 'Belt vaak' })
    const { body } = await desk.asContact.get<ServiceRequest>(`/api/service-requests/${doc.id}?depth=2`)
    expect(JSON.stringify(body)).not.toMatch(/Slechte|Belt vaak|internalNote|handledBy|dueAt/)
    expect((await desk.asContact.get('/api/service-requests?where[internalNote][like]=a')).status).toBe(400)
    expect((await desk.asContact.get('/api/service-requests?sort=dueAt')).status).toBe(400)
    expect((await timeline(desk.asContact, doc)).map(({ kind }) => kind)).toEqual(['requested', 'started'])
    const staffs = await timeline(desk.asAgent, doc)
    expect(staffs.map(({ kind }) => kind)).toEqual(['requested', 'started', 'noted', 'noted'])
    const seen = await desk.asAgent.get<ServiceRequest>(`/api/service-requests/${doc.id}`)
    expect(seen.body.internalNote).toBe('Belt vaak')
  })

  it('set on the customer what the type says, in the same step, and write it down', async () => {
    const type = await newType({ onDone: 'nightDeliveryOn' })
    const { doc } = (await send(type)).body
    expect((await reloadCustomer()).nightDelivery).toBe(false)
    await verb(desk.asAgent, doc, 'finish', {})
    expect((await reloadCustomer()).nightDelivery).toBe(true)
    expect((await timeline(desk.asAgent, doc)).at(-1)).toMatchObject({
      kind: 'finished',
      data: { set: 'nightDeliveryOn' },
    })
    const off = (await send(await newType({ onDone: 'nightDeliveryOff' }))).body.doc
    await verb(desk.asAgent, off, 'finish', {})
    expect((await reloadCustomer()).nightDelivery).toBe(false)
  })

  it('are refused where the table has no arrow, and to customers what is the work of staff', async () => {
    const { doc } = (await send(await newType())).body
    for (const [name, body] of [
      ['start', {}],
      ['ask', { question: 'x' }],
      ['finish', {}],
      ['decline', { note: 'x' }],
      ['note', { internalNote: 'x' }],
    ] as const)
      expect((await verb(desk.asContact, doc, name, body)).status).toBe(403)
    expect(codes((await verb(desk.asContact, doc, 'answer', { answer: 'x' })).body)).toEqual(['TRANSITION_NOT_ALLOWED'])
    await verb(desk.asAgent, doc, 'start')
    expect(codes((await verb(desk.asContact, doc, 'cancel')).body)).toEqual(['TRANSITION_NOT_ALLOWED'])
    expect((await verb(desk.asAgent, doc, 'decline', { note: '  ' })).status).toBe(400)
    expect((await verb(desk.asAgent, doc, 'decline', { note: 'Kan niet' })).body.doc.status).toBe('declined')
    expect(codes((await verb(desk.asAgent, doc, 'finish')).body)).toEqual(['TRANSITION_NOT_ALLOWED'])
  })

  it('are taken once per Idempotency-Key, and a repeat is answered as before', async () => {
    const { doc } = (await send(await newType())).body
    const path = `/api/service-requests/${doc.id}/start`
    const key = { 'Idempotency-Key': 'lost-the-answer' }
    const first = await desk.asAgent.post(path, {}, key)
    expect(first).toMatchObject({ status: 200, body: { doc: { status: 'inProgress' } } })
    expect(await desk.asAgent.post(path, {}, key)).toEqual(first)
    expect((await desk.asAgent.post(path)).status).toBe(409)
  })

  it('let one of two at once win', async () => {
    const { doc } = (await send(await newType())).body
    const answers = await Promise.all([
      verb(desk.asAgent, doc, 'finish', { note: 'A' }),
      verb(desk.asAdmin, doc, 'decline', { note: 'B' }),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect((await mailsOf(doc)).length).toBe(2)
  })

  it('let the customer withdraw until the work begins', async () => {
    const { doc } = (await send(await newType())).body
    const { body } = await verb(desk.asContact, doc, 'cancel', { note: 'Niet meer nodig' })
    expect(body.doc.status).toBe('cancelled')
    expect((await timeline(desk.asContact, doc)).at(-1)?.data).toEqual({ status: 'cancelled', note: 'Niet meer nodig' })
  })

  it('chain the timeline by hash', async () => {
    const { doc } = (await send(await newType())).body
    await verb(desk.asAgent, doc, 'start')
    const row = await desk.nazorg.payload.findByID({ collection: 'service-requests', id: doc.id, overrideAccess: true })
    expect(row).toMatchObject({ eventCount: 2, eventHead: expect.any(String) })
    const { verifyChains } = await import('@/audit/verifyChains')
    expect((await verifyChains(await desk.nazorg.request())).faults).toEqual([])
  })
})
