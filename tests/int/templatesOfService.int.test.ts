/** Mails with words for one service: which serve, who may write them, and what comes in their place. */
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'

import type { ServiceRequest, ServiceType, Template } from '@/payload-types'
import { clearOutbox } from '../support/relay'
import { openReturnsDesk, PATIENCE } from '../support/returnsDesk'
import { makeQuestion } from '../support/serviceDesk'
import { makeServiceType } from '../support/services'

type Refused = { errors: { name: string; message: string }[] }
type Kept = { doc: Template } & Partial<Refused>

const { desk, run, submitted, allDone } = openReturnsDesk()
const silent = { depth: 0, overrideAccess: true } as const
let repair: ServiceType
let stickers: ServiceType

beforeAll(async () => {
  const { id: form } = await makeQuestion(desk.nazorg)
  repair = await makeServiceType(desk.nazorg, { form })
  stickers = await makeServiceType(desk.nazorg, { form, title: 'Stickers', series: 'STI{yy}-{00000}' })
})

beforeEach(async () => {
  await desk.nazorg.payload.delete({ collection: 'templates', where: { id: { exists: true } }, overrideAccess: true })
})

const begin = (data: object) => desk.asAdmin.post<Kept>('/api/templates?locale=nl', { _status: 'draft', ...data })

/** With this subject in both languages. */
async function online(key: Template['key'], subject: string, serviceType?: string): Promise<string> {
  const { status, body } = await begin({ key, serviceType })
  expect(status).toBe(201)
  const path = `/api/templates/${body.doc.id}`
  for (const [locale, _status] of [
    ['en', 'draft'],
    ['nl', 'published'],
  ])
    expect((await desk.asAdmin.send('PATCH', `${path}?locale=${locale}`, { subject, _status })).status).toBe(200)
  return body.doc.id
}

async function requested(type: ServiceType): Promise<ServiceRequest> {
  const body = { type: type.code, answers: { fault: 'Hij piept' } }
  const key = { 'idempotency-key': crypto.randomUUID() }
  return (await desk.asContact.post<{ doc: ServiceRequest }>('/api/service-requests', body, key)).body.doc
}

const verb = (doc: ServiceRequest, name: string, body: object = {}) =>
  desk.asAgent.post(`/api/service-requests/${doc.id}/${name}`, body)

async function sent(): Promise<(string | undefined)[]> {
  await run()
  await allDone()
  return desk.mailbox.mails.map(({ subject }) => subject).sort()
}

const breakOnline = (id: string) =>
  desk.nazorg.payload.db.updateOne({
    collection: 'templates',
    id,
    data: { subject: { nl: '{{ price }}', en: '{{ price }}' } },
    locale: 'all',
  } as never)

describe('the words of one service', () => {
  it('serve that service, while the others get those of all', async () => {
    await online('service-received', 'Alle: {{ requestNumber }}')
    await online('service-received', 'Eigen: {{ requestNumber }}', repair.id)
    const [one, other] = [await requested(repair), await requested(stickers)]
    expect(await sent()).toEqual([`Alle: ${other.number}`, `Eigen: ${one.number}`])
  })

  it('do not serve before they are online, and begin with what is online for all', async () => {
    await online('service-received', 'Alle: {{ requestNumber }}')
    const { body } = await begin({ key: 'service-received', serviceType: repair.id })
    expect(body.doc.subject).toBe('Alle: {{ requestNumber }}')
    const request = await requested(repair)
    expect(await sent()).toEqual([`Alle: ${request.number}`])
  })

  it('are there once per mail and service, and for mails of services only', async () => {
    const ask = (serviceType?: string) => begin({ key: 'service-done', serviceType })
    const both = await Promise.all([ask(repair.id), ask(repair.id), ask(), ask()])
    expect(both.map(({ status }) => status).sort()).toEqual([201, 201, 409, 409])
    expect((await ask(stickers.id)).status).toBe(201)
    const unfit = await begin({ key: 'rma-received', serviceType: repair.id })
    expect([unfit.status, unfit.body.errors?.[0]?.name]).toEqual([422, 'TEMPLATE_SERVICE_UNFIT'])
    expect((await begin({ key: 'service-question', serviceType: 'nothing' })).status).toBe(400)
  })

  it('stay those of that service, and REST and the panel say of which', async () => {
    const id = await online('service-done', 'Klaar: {{ requestNumber }}', repair.id)
    const moved = await desk.asAdmin.send('PATCH', `/api/templates/${id}`, { serviceType: stickers.id })
    expect(moved.status).toBe(200)
    const path = `/api/templates?where[serviceType][equals]=${repair.id}&depth=0`
    const { body } = await desk.asAgent.get<{ docs: Template[] }>(path)
    expect(body.docs.map(({ key, serviceType, name }) => [key, serviceType, name])).toEqual([
      ['service-done', repair.id, 'Service: afgerond (Reparatie)'],
    ])
    expect((await desk.asContact.get(path)).status).toBe(403)
  })

  it('are followed by those of all, and then by the shipped ones, when they cannot be used; staff hear of each', async () => {
    const data = { staffAddress: 'balie@groothandel.example', staffLocale: 'nl' } as const
    await desk.nazorg.payload.updateGlobal({ slug: 'mail-settings', data, ...silent })
    const shared = await online('service-done', 'Alle: {{ requestNumber }}')
    await breakOnline(await online('service-done', 'Eigen: {{ requestNumber }}', repair.id))
    const first = await requested(repair)
    await verb(first, 'finish')
    expect(await sent()).toContain(`Alle: ${first.number}`)
    await breakOnline(shared)
    const second = await requested(repair)
    await verb(second, 'finish')
    const failures = () =>
      desk.mailbox.mails.flatMap(({ subject = '' }) => (subject.startsWith('Sjabloon ‘') ? [subject] : [])).sort()
    await expect
      .poll(failures, PATIENCE)
      .toEqual(['Sjabloon ‘Service: afgerond (Reparatie)’ werkt niet', 'Sjabloon ‘Service: afgerond’ werkt niet'])
    await allDone()
    expect(desk.mailbox.mails.map(({ subject }) => subject)).toContain(
      `Uw aanvraag ${second.number} is afgerond: Reparatie`,
    )
    const told = desk.mailbox.mails.find(({ subject }) => subject?.includes('(Reparatie)'))
    expect(told?.text).toContain(String(first.number))
    expect(told?.text).toContain('de gedeelde tekst is verstuurd')
  })

  it('keep their service from being deleted', async () => {
    const type = await makeServiceType(desk.nazorg, { form: repair.form })
    const id = await online('service-done', 'Klaar: {{ requestNumber }}', type.id)
    const refused = await desk.asAdmin.send('DELETE', `/api/service-types/${type.id}`)
    expect(refused.status).toBe(409)
    expect(((await refused.json()) as Refused).errors[0]?.message).toMatch(/eigen sjablonen|templates of its own/)
    expect((await desk.asAdmin.send('DELETE', `/api/templates/${id}`)).status).toBe(200)
    expect((await desk.asAdmin.send('DELETE', `/api/service-types/${type.id}`)).status).toBe(200)
  })
})

describe('a mail about a service', () => {
  it('is previewed with a real request in which it happened, and with no other case', async () => {
    const id = await online('service-done', 'Klaar: {{ requestNumber }}')
    const [done, open, rma] = [await requested(repair), await requested(repair), await submitted()]
    await verb(done, 'finish', { note: 'Er ligt een nieuwe klaar.' })
    const url = (number: unknown) => `/api/templates/${id}/preview?locale=nl&part=text&rma=${number}`
    const shown = await (await desk.asAgent.send('GET', url(done.number))).text()
    expect(shown).toContain(String(done.number))
    expect(shown).toContain('Er ligt een nieuwe klaar.')
    for (const { number } of [open, rma]) {
      const { status, body } = await desk.asAgent.get<Refused>(url(number))
      expect([status, body.errors[0]?.name]).toEqual([422, 'TEMPLATE_CASE_UNFIT'])
    }
  })

  it('is sent as a test with the data of a real request', async () => {
    const id = await online('service-done', 'Klaar: {{ requestNumber }}')
    const done = await requested(repair)
    await verb(done, 'finish', { note: 'Er ligt een nieuwe klaar.' })
    await clearOutbox(desk.nazorg)
    const asked = { locale: 'nl', rma: done.number }
    const { status, body } = await desk.asAgent.post<{ to: string }>(`/api/templates/${id}/test`, asked)
    expect(status).toBe(200)
    expect(await sent()).toEqual([`[Test] Klaar: ${done.number}`])
    const [mail] = desk.mailbox.mails
    expect(mail?.envelopeTo).toEqual([body.to])
    expect(mail?.text).toContain('Er ligt een nieuwe klaar.')
  })
})

describe('a request that staff cancel', () => {
  it('is told to the customer with the explanation; one that the customer withdraws is not', async () => {
    const [ours, theirs] = [await requested(repair), await requested(repair)]
    expect((await verb(ours, 'cancel', { note: 'Dubbel aangevraagd' })).status).toBe(200)
    const withdrawn = await desk.asContact.post(`/api/service-requests/${theirs.id}/cancel`, {
      note: 'Hoeft niet meer',
    })
    expect(withdrawn.status).toBe(200)
    const told = (await sent()).filter((subject) => subject?.includes('geannuleerd'))
    expect(told).toEqual([`Uw aanvraag ${ours.number} is geannuleerd: Reparatie`])
    const mail = desk.mailbox.mails.find(({ subject }) => subject?.includes('geannuleerd'))
    expect(mail?.text).toContain('Dubbel aangevraagd')
    const seen = async ({ id }: ServiceRequest) =>
      (await desk.asContact.get<ServiceRequest>(`/api/service-requests/${id}`)).body.note ?? null
    expect([await seen(ours), await seen(theirs)]).toEqual(['Dubbel aangevraagd', null])
  })
})

describe('a question that is overtaken', () => {
  it('is not sent once the request is closed or answered, and the row says why', async () => {
    const [closed, answered, open] = [await requested(repair), await requested(repair), await requested(repair)]
    for (const one of [closed, answered, open]) await verb(one, 'ask', { question: 'Welk serienummer?' })
    await verb(closed, 'decline', { note: 'Geen onderdelen meer' })
    await verb(answered, 'answer', { answer: 'RS-2291' })
    const questions = (await sent()).filter((subject) => subject?.startsWith('Vraag over'))
    expect(questions).toEqual([`Vraag over uw aanvraag ${open.number}: Reparatie`])
    const where = { dedupeKey: { like: `${closed.id}:service-question` } }
    const { docs } = await desk.nazorg.payload.find({ collection: 'outbox', where, ...silent })
    expect(docs.map(({ status, lastError }) => [status, lastError])).toEqual([
      ['done', 'Not carried out: nothing waits for an answer any more'],
    ])
  })

  it('takes no answer that was meant for the one before', async () => {
    const request = await requested(repair)
    await verb(request, 'ask', { question: 'Welk serienummer?\nEn welk jaar?' })
    const path = `/api/service-requests/${request.id}/answer`
    await desk.asContact.post(path, { answer: 'RS-2291', question: 'Welk serienummer?\r\nEn welk jaar?' })
    await verb(request, 'ask', { question: 'Wanneer gekocht?' })
    const late = await desk.asContact.post<Refused>(path, {
      answer: 'RS-2291',
      question: 'Welk serienummer?\nEn welk jaar?',
    })
    expect([late.status, late.body.errors[0]?.name]).toEqual([409, 'QUESTION_CHANGED'])
    expect((await desk.asContact.post(path, { answer: 'In mei', question: 'Wanneer gekocht?' })).status).toBe(200)
  })
})
