/** A service desk for tests: two customers with contacts, an agent, an admin, and a form that asks one thing. */
import { afterAll, beforeAll } from 'vitest'

import type { Contact, Customer, Form, ServiceRequest, ServiceType } from '@/payload-types'
import { type Answer, type Caller, type Nazorg, startNazorg } from './nazorg'
import { outboxRows } from './relay'
import { makeServiceType } from './services'
import { login, makeContact, makeCustomer, makeUser } from './trade'

type Refusal = { readonly name: string; readonly message: string; readonly data?: Record<string, unknown> }
export type Sent = { readonly doc: ServiceRequest; readonly errors?: Refusal[] }

export type ServiceDesk = {
  nazorg: Nazorg
  customer: Customer
  contact: Contact
  contactToken: string
  stranger: Customer
  form: Form
  asContact: Caller
  asColleague: Caller
  asStranger: Caller
  /** Of the customer, with every right but the one for services. */
  asOther: Caller
  asAgent: Caller
  asAdmin: Caller
}

const silent = { depth: 0, overrideAccess: true } as const

/** Boots before the tests of the file and stops after them. */
export function openServiceDesk() {
  const desk = {} as ServiceDesk
  beforeAll(async () => {
    const nazorg = await startNazorg()
    const [customer, stranger] = [await makeCustomer(nazorg), await makeCustomer(nazorg)]
    const contact = await makeContact(nazorg, customer)
    const as = async (of: Contact) => nazorg.as(await login(nazorg, 'contacts', of.email))
    const contactToken = await login(nazorg, 'contacts', contact.email)
    const staff = async (role: 'admin' | 'agent') =>
      nazorg.as(await login(nazorg, 'users', (await makeUser(nazorg, role)).email))
    Object.assign(desk, {
      nazorg,
      customer,
      stranger,
      contact,
      form: await makeQuestion(nazorg),
      contactToken,
      asContact: nazorg.as(contactToken),
      asColleague: await as(await makeContact(nazorg, customer)),
      asStranger: await as(await makeContact(nazorg, stranger)),
      asOther: await as(await makeContact(nazorg, customer, ['requestReturns', 'viewOrders'])),
      asAgent: await staff('agent'),
      asAdmin: await staff('admin'),
    })
  })
  afterAll(() => desk.nazorg.stop())
  return { desk, ...actionsOf(desk), ...questionsOf(desk) }
}

/** Online in both languages: what is wrong, and an upload when `files` says so. */
export async function makeQuestion({ payload }: Nazorg, files = false): Promise<Form> {
  const rest = { width: 'whole', condition: { match: 'all' } } as const
  const fields = (label: string, photo: string, ids: (string | undefined)[] = []) => [
    { ...rest, blockType: 'text' as const, name: 'fault', required: true, label, id: ids[0] },
    ...(files ? [{ ...rest, blockType: 'upload' as const, name: 'photo', label: photo, id: ids[1] }] : []),
  ]
  const data = { title: 'Reparatie', fields: fields('Wat is er mis?', 'Foto'), _status: 'draft' as const }
  const { id, fields: made } = await payload.create({ collection: 'forms', data, locale: 'nl', draft: true, ...silent })
  const ids = (made ?? []).map((field) => field.id ?? undefined)
  const english = { title: 'Repair', fields: fields('What is wrong?', 'Photo', ids), _status: 'published' as const }
  return payload.update({ collection: 'forms', id, data: english, locale: 'en', ...silent })
}

const actionsOf = (desk: ServiceDesk) => ({
  newType: (data: Partial<ServiceType> = {}) => makeServiceType(desk.nazorg, { form: desk.form.id, ...data }),
  send: (type: ServiceType, answers: object = { fault: 'Hij piept' }, more: object = {}): Promise<Answer<Sent>> =>
    desk.asContact.post<Sent>(
      '/api/service-requests',
      { type: type.code, answers, ...more },
      { 'idempotency-key': crypto.randomUUID() },
    ),
  verb: (caller: Caller, { id }: ServiceRequest, name: string, body: object = {}): Promise<Answer<Sent>> =>
    caller.post<Sent>(`/api/service-requests/${id}/${name}`, body),
})

const questionsOf = (desk: ServiceDesk) => ({
  /** The events of the timeline as this caller sees them, oldest first. */
  timeline: async (caller: Caller, { id }: ServiceRequest) => {
    const path = `/api/case-events?where[serviceRequest][equals]=${id}&sort=at&limit=50`
    const { body } = await caller.get<{ docs: { kind: string; data: Record<string, unknown> }[] }>(path)
    return body.docs
  },
  mailsOf: async ({ id }: ServiceRequest): Promise<string[]> =>
    (await outboxRows(desk.nazorg, { serviceRequest: { equals: id } })).map(
      ({ payload, sentTo }) => `${(payload as { event: string }).event} ${sentTo}`,
    ),
  reloadCustomer: () => desk.nazorg.payload.findByID({ collection: 'customers', id: desk.customer.id, ...silent }),
  titles: async (caller: Caller): Promise<string[]> =>
    (await caller.get<{ docs: ServiceType[] }>('/api/service-types?limit=100')).body.docs.map(({ code }) => code ?? ''),
})
