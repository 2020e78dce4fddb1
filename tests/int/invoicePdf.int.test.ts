/** The file of an invoice: sent by the ERP, kept once, and told to nobody who may not see what it says. */
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'

import type { Right } from '@/core/accounts/rights'
import type { Customer, Document, Invoice } from '@/payload-types'
import { keyOfIntegration, shown } from '../support/everyRow'
import { makePdf } from '../support/madeFiles'
import { type Nazorg, startNazorg } from '../support/nazorg'
import { login, makeContact, makeCustomer, makeUser } from '../support/trade'
import { formOf } from '../support/upload'

const silent = { depth: 0, overrideAccess: true } as const
const PDF = 'application/pdf'

let nazorg: Nazorg
let answer: (request: Request) => Promise<Response>
let customer: Customer
let key: string
let numbers = 0

beforeAll(async () => {
  nazorg = await startNazorg()
  answer = (await import('@/app/(payload)/api/door')).answerApi
  customer = await makeCustomer(nazorg)
  key = await keyOfIntegration(nazorg)
})
afterAll(() => nazorg.stop())

function newInvoice(): Promise<Invoice> {
  numbers += 1
  const data = { number: `F/${numbers}`, customer: customer.id, kind: 'invoice' as const }
  return nazorg.payload.create({ collection: 'invoices', data, ...silent })
}

type Told = { doc?: Pick<Document, 'id' | 'revision' | 'fileName' | 'sha256'>; errors?: { name: string }[] }

async function send(token: string, invoice: string, data: Buffer, { name = 'factuur.pdf', type = PDF } = {}) {
  const { headers, body } = formOf({ name, type, data })
  const request = { method: 'POST', headers: { ...headers, authorization: shown(token) }, body: new Uint8Array(body) }
  const response = await answer(new Request(`http://localhost:3000/api/invoices/${invoice}/pdf`, request))
  return { status: response.status, ...((await response.json()) as Told) }
}

const fetchFile = (token: string, document: string | undefined) =>
  answer(
    new Request(`http://localhost:3000/api/documents/${document}/file`, { headers: { authorization: shown(token) } }),
  )

const contactWith = async (...rights: Right[]) =>
  login(nazorg, 'contacts', (await makeContact(nazorg, customer, rights)).email)

const shelf = () => readdir(path.join(nazorg.dataDir, 'documents')).catch(() => [])

it('is kept once for the same bytes, and as a new revision for others', async () => {
  const { id } = await newInvoice()
  const [first, second] = [makePdf([], { text: 'een' }), makePdf([], { text: 'twee' })]
  const made = await send(key, id, first)
  expect(made).toMatchObject({ status: 201, doc: { revision: 1 } })
  expect(await send(key, id, first)).toEqual({ ...made, status: 200 })
  expect(await send(key, id, second)).toMatchObject({ status: 201, doc: { revision: 2 } })
  expect(await shelf()).toHaveLength(2)

  const reader = await contactWith('viewInvoices', 'viewPrices')
  const file = await fetchFile(reader, made.doc?.id)
  expect([file.status, file.headers.get('content-type')]).toEqual([200, PDF])
  expect(Buffer.from(await file.arrayBuffer()).equals(first)).toBe(true)
})

it('is for contacts of that customer who may see invoices and amounts, and for nobody else', async () => {
  const { doc } = await send(key, (await newInvoice()).id, makePdf())
  const rest: Right[] = ['viewOrders', 'requestReturns', 'requestService', 'requestWarranty']
  expect((await fetchFile(await contactWith('viewInvoices', 'viewPrices'), doc?.id)).status).toBe(200)
  expect((await fetchFile(await contactWith('viewInvoices', ...rest), doc?.id)).status).toBe(404)
  expect((await fetchFile(await contactWith('viewPrices', ...rest), doc?.id)).status).toBe(404)
  const stranger = await login(nazorg, 'contacts', (await makeContact(nazorg, await makeCustomer(nazorg))).email)
  expect((await fetchFile(stranger, doc?.id)).status).toBe(404)
})

it('is not pieced together from two customers, one with each right', async () => {
  const other = await makeCustomer(nazorg)
  const contact = await makeContact(nazorg, customer, ['viewInvoices'])
  const membership = {
    contact: contact.id,
    customer: other.id,
    rights: ['viewPrices' as const],
    status: 'active' as const,
  }
  await nazorg.payload.create({
    collection: 'memberships',
    data: membership,
    context: { skipInvitation: true },
    ...silent,
  })
  const { doc } = await send(key, (await newInvoice()).id, makePdf())
  expect((await fetchFile(await login(nazorg, 'contacts', contact.email), doc?.id)).status).toBe(404)
})

it('is taken from integrations and admins, for an invoice that there is', async () => {
  const { id } = await newInvoice()
  const as = async (role: 'admin' | 'agent') => login(nazorg, 'users', (await makeUser(nazorg, role)).email)
  expect((await send(await as('admin'), id, makePdf())).status).toBe(201)
  expect((await send(await as('agent'), id, makePdf())).status).toBe(403)
  expect((await send(await contactWith('viewInvoices', 'viewPrices'), id, makePdf())).status).toBe(403)
  expect((await send(key, '999999', makePdf())).status).toBe(404)
})

it.each([
  ['what is no PDF inside', () => Buffer.from('hallo'), {}, 'FILE_TYPE_MISMATCH'],
  ['another kind', () => makePdf(), { name: 'factuur.docx' }, 'FILE_TYPE_NOT_ALLOWED'],
  ['a script', () => makePdf(['<< /S /JavaScript /JS (x) >>']), {}, 'FILE_HAS_CODE'],
  ['more than 10 MB', () => Buffer.concat([makePdf(), Buffer.alloc(10 * 1024 * 1024)]), {}, 'FILE_TOO_LARGE'],
])('%s is refused, and nothing is left of it', async (_, bytes, how, name) => {
  const before = await shelf()
  const { id } = await newInvoice()
  expect((await send(key, id, bytes(), how)).errors?.map((error) => error.name)).toEqual([name])
  expect(await shelf()).toEqual(before)
})
