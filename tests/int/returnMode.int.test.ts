/** Returns by form alone: what the settings ask of the service type, and what REST answers meanwhile. */
import { afterEach, beforeAll, describe, expect, it } from 'vitest'

import type { Form, OrderLine, ReturnSetting, Rma, ServiceRequest, ServiceType } from '@/payload-types'
import type { Caller } from '../support/nazorg'
import { openReturnsDesk } from '../support/returnsDesk'
import { makeQuestion } from '../support/serviceDesk'
import { makeServiceType } from '../support/services'
import { makeOrderLine } from '../support/trade'

type Refused = { errors: { name: string; message: string }[] }

const SETTINGS = '/api/globals/return-settings'
const NO_ID = '0123456789abcdef01234567'

const { desk, submitted, decided } = openReturnsDesk()
let form: Form
let type: ServiceType
let line: OrderLine

beforeAll(async () => {
  form = await makeQuestion(desk.nazorg)
  type = await makeServiceType(desk.nazorg, { form: form.id, title: 'Retour aanvragen' })
  line = await makeOrderLine(desk.nazorg, desk.customer, 50)
})
afterEach(async () => {
  expect((await desk.asAdmin.post(SETTINGS, { mode: 'module' })).status).toBe(200)
})

const choose = (settings: object, locale = 'nl') => desk.asAdmin.post<Refused>(`${SETTINGS}?locale=${locale}`, settings)
const byForm = async (service = type) =>
  expect((await choose({ mode: 'form', serviceType: service.id })).status).toBe(200)
const stored = async () => (await desk.asAdmin.get<ReturnSetting>(`${SETTINGS}?depth=0`)).body
const asked = () => ({
  lines: [{ orderLine: line.id, quantityRequested: 1 }],
  reason: desk.reason.id,
  acceptTerms: true,
})
const newDraft = async () => {
  const body = { draft: true, lines: asked().lines, remarks: crypto.randomUUID() }
  return (await desk.asContact.post<{ doc: Rma }>('/api/rmas', body)).body.doc
}
const sent = async (method: string, path: string, body?: object) => {
  const response = await desk.asAdmin.send(method, path, body)
  return { status: response.status, body: (await response.json()) as Refused }
}
const codes = (body: Partial<Refused>) => (body.errors ?? []).map(({ name }) => name)

describe('choosing a form alone', () => {
  it('needs a service type that can be filled in, and says what is missing', async () => {
    const none = await choose({ mode: 'form' })
    expect([none.status, codes(none.body)]).toEqual([422, ['RETURN_SERVICE_MISSING']])
    const offline = await makeServiceType(desk.nazorg, { form: form.id, online: false })
    const refused = await choose({ mode: 'form', serviceType: offline.id })
    expect([refused.status, codes(refused.body)]).toEqual([422, ['RETURN_SERVICE_OFFLINE']])
    expect((await choose({ mode: 'form', serviceType: NO_ID })).status).toBe(400)
    expect(await stored()).toMatchObject({ mode: 'module' })
    await byForm()
    expect(await stored()).toMatchObject({ mode: 'form', serviceType: type.id })
  })

  it('ends with the module, which names no type', async () => {
    await byForm()
    await choose({ mode: 'module' })
    expect(await stored()).toMatchObject({ mode: 'module', serviceType: null })
    const service = await makeServiceType(desk.nazorg, { form: form.id })
    expect((await desk.asAdmin.send('DELETE', `/api/service-types/${service.id}`)).status).toBe(200)
  })

  it('survives a change of another setting', async () => {
    await byForm()
    expect((await choose({ windowDays: 90 })).status).toBe(200)
    expect(await stored()).toMatchObject({ mode: 'form', serviceType: type.id })
    await choose({ windowDays: 180 })
  })
})

const unpublish = ({ id }: Form) => sent('PATCH', `/api/forms/${id}`, { _status: 'draft' })

describe('the service type of returns', () => {
  const inUse = ({ status, body }: { status: number; body: Refused }) => [status, codes(body)]
  const IN_USE = [409, ['RETURN_SERVICE_IN_USE']]

  it('is not taken offline, nor deleted, nor its form', async () => {
    await byForm()
    const path = `/api/service-types/${type.id}`
    expect(inUse(await sent('PATCH', path, { online: false }))).toEqual(IN_USE)
    expect(inUse(await sent('DELETE', path))).toEqual(IN_USE)
    const offline = await unpublish(form)
    expect(inUse(offline)).toEqual([409, ['FORM_ASKED']])
    expect(
      (await desk.asContact.get<{ docs: unknown[] }>(`/api/service-types?where[code][equals]=${type.code}`)).body,
    ).toHaveProperty('docs.length', 1)
  })

  it('may be edited otherwise, and its form drafted', async () => {
    await byForm()
    expect((await desk.asAdmin.send('PATCH', `/api/service-types/${type.id}`, { position: 3 })).status).toBe(200)
    const draft = await desk.asAdmin.send('PATCH', `/api/forms/${form.id}?draft=true&locale=nl`, {
      title: 'Retour, nieuw',
      _status: 'draft',
    })
    expect(draft.status).toBe(200)
    const other = await makeServiceType(desk.nazorg, { form: form.id })
    expect((await desk.asAdmin.send('PATCH', `/api/service-types/${other.id}`, { online: false })).status).toBe(200)
  })

  it('goes offline again once the settings name another', async () => {
    const service = await makeServiceType(desk.nazorg, { form: form.id })
    await byForm(service)
    await byForm()
    expect((await desk.asAdmin.send('PATCH', `/api/service-types/${service.id}`, { online: false })).status).toBe(200)
  })
})

describe('while returns go by form', () => {
  const refusals = async (caller: Caller, draft: Rma) => {
    const verbs: [string, object][] = [
      ['/api/rmas', asked()],
      ['/api/rmas', { ...asked(), draft: true }],
      ['/api/rmas/check', { lines: asked().lines }],
      [`/api/rmas/${draft.id}/draft`, { lines: asked().lines }],
      [`/api/rmas/${draft.id}/submit`, { acceptTerms: true }],
    ]
    const answers = []
    for (const [path, body] of verbs) answers.push(await caller.post<Refused>(path, body))
    return answers.map(({ status, body }) => [status, ...codes(body)].join(' '))
  }

  it('no return is requested, drafted, checked or sent from order lines', async () => {
    const draft = await newDraft()
    await byForm()
    expect(await refusals(desk.asContact, draft)).toEqual(Array(5).fill('422 RETURNS_BY_FORM'))
    const onBehalf = await desk.asAgent.post<Refused>('/api/rmas', asked())
    expect(codes(onBehalf.body)).toEqual(['RETURNS_BY_FORM'])
    expect(onBehalf.body.errors?.[0]?.message).toContain('met een formulier')
  })

  it('a draft is kept: it is thrown away, or sent once the module is back', async () => {
    const [gone, kept] = [await newDraft(), await newDraft()]
    await byForm()
    expect((await desk.asContact.get(`/api/rmas/${kept.id}`)).status).toBe(200)
    expect((await desk.asContact.post(`/api/rmas/${gone.id}/cancel`, {})).status).toBe(200)
    await choose({ mode: 'module' })
    const body = { lines: asked().lines, reason: desk.reason.id }
    await desk.asContact.post(`/api/rmas/${kept.id}/draft`, body)
    expect((await desk.asContact.post(`/api/rmas/${kept.id}/submit`, { acceptTerms: true })).status).toBe(201)
  })

  it('what was sent before is followed, decided and withdrawn', async () => {
    const [one, two] = [await submitted(1), await submitted(1)]
    await byForm()
    expect((await desk.asContact.get(`/api/rmas/${one.id}`)).status).toBe(200)
    expect((await decided(one, 1)).status).toBe('approved')
    expect((await desk.asContact.post(`/api/rmas/${two.id}/cancel`, {})).status).toBe(200)
  })

  it('a return that was sent under its key answers the same again', async () => {
    const key = { 'idempotency-key': crypto.randomUUID() }
    const first = await desk.asContact.post<{ doc: Rma }>('/api/rmas', asked(), key)
    await byForm()
    const again = await desk.asContact.post<{ doc: Rma }>('/api/rmas', asked(), key)
    expect([again.status, again.body.doc?.id]).toEqual([first.status, first.body.doc.id])
  })

  it('the form is sent as any service, by customers and by staff for them', async () => {
    await byForm()
    const request = { type: type.code, answers: { fault: 'Te veel besteld' } }
    const own = await desk.asContact.post<{ doc: ServiceRequest }>('/api/service-requests', request)
    const phoned = { ...request, customer: desk.customer.id }
    const onBehalf = await desk.asAgent.post<{ doc: ServiceRequest }>('/api/service-requests', phoned)
    expect([own.status, onBehalf.status]).toEqual([201, 201])
  })
})
