/** A contact with a draft to add files to, and strangers who must not see them. */
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll } from 'vitest'

import type { Contact, Customer, ReturnReason, Rma } from '@/payload-types'
import { type Nazorg, startNazorg } from './nazorg'
import { login, makeContact, makeCustomer, makeOrderLine, makeReason, makeUser } from './trade'

export type FileDesk = {
  nazorg: Nazorg
  answer: (request: Request) => Promise<Response>
  customer: Customer
  contact: Contact
  reason: ReturnReason
  /** The contact's. */
  token: string
  colleague: string
  stranger: string
  agent: string
}

/** One per test file. */
export function openFileDesk() {
  const desk = {} as FileDesk
  beforeAll(async () => {
    const nazorg = await startNazorg()
    const { answerApi: answer } = await import('@/app/(payload)/api/door')
    const [customer, other] = [await makeCustomer(nazorg), await makeCustomer(nazorg)]
    const contact = await makeContact(nazorg, customer)
    const tokenOf = async (of: Customer) => login(nazorg, 'contacts', (await makeContact(nazorg, of)).email)
    Object.assign(desk, {
      nazorg,
      answer,
      customer,
      contact,
      reason: await makeReason(nazorg),
      token: await login(nazorg, 'contacts', contact.email),
      colleague: await tokenOf(customer),
      stranger: await tokenOf(other),
      agent: await login(nazorg, 'users', (await makeUser(nazorg, 'agent')).email),
    })
  })
  afterAll(() => desk.nazorg.stop())
  return { desk, ...actionsOf(desk), ...questionsOf(desk) }
}

const actionsOf = (desk: FileDesk) => ({
  /** A draft of `token`'s, for the desk's customer unless another one is named. */
  newDraft: async (token = desk.token, customer = desk.customer): Promise<Rma> => {
    const line = await makeOrderLine(desk.nazorg, customer, 2)
    const lines = [{ orderLine: line.id, quantityRequested: 1 }]
    const body = { draft: true, lines, reason: desk.reason.id }
    return (await desk.nazorg.as(token).post<{ doc: Rma }>('/api/rmas', body)).body.doc
  },
  /** A request through the gate. */
  call: (token: string | null, method: string, url: string, body?: object): Promise<Response> =>
    desk.answer(
      new Request(`http://localhost:3000${url}`, {
        method,
        headers: {
          ...(token ? { authorization: `JWT ${token}` } : {}),
          ...(body ? { 'content-type': 'application/json' } : {}),
        },
        ...(body ? { body: JSON.stringify(body) } : {}),
      }),
    ),
})

const questionsOf = (desk: FileDesk) => ({
  /** The files on the shelf, by key. */
  stored: async (): Promise<string[]> =>
    readdir(path.join(desk.nazorg.dataDir, 'attachments')).catch(() => [] as string[]),
  reload: (id: string) => desk.nazorg.payload.findByID({ collection: 'rmas', id, depth: 0, overrideAccess: true }),
})
