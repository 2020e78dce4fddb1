/** An order of the ERP that is played comes back as a return, and the ERP books and credits it: the loop closes by itself. */
import { afterAll, beforeAll, expect, it } from 'vitest'

import type { Customer, Document, Invoice, OrderLine, Rma } from '@/payload-types'
import type { Caller } from '../support/nazorg'
import { type PlayedErp, playErp } from '../support/playedErp'
import { type PortalServer, servePortal } from '../support/portalServer'
import { openReceivingDesk } from '../support/receivingDesk'
import { PATIENCE } from '../support/returnsDesk'
import { freePort } from '../support/startApp'
import { login, makeContact, makeUser, PASSWORD } from '../support/trade'

let port = 0
beforeAll(async () => {
  port = await freePort()
  process.env.WEBHOOK_ALLOW = `127.0.0.1:${port}`
})
const { desk, run, decided, done, count, outcomes } = openReceivingDesk()

let portal: PortalServer
let erp: PlayedErp
beforeAll(async () => {
  portal = await servePortal()
  const { connect } = await import('@/erp/demo/connect')
  const { email } = await makeUser(desk.nazorg, 'admin')
  const { key, secret } = await connect(portal.url, { email, password: PASSWORD }, `http://127.0.0.1:${port}/`)
  erp = await playErp(['--portal', portal.url, '--key', key, '--secret', secret], port)
  await erp.start()
})
afterAll(async () => {
  await erp.remove()
  await portal.stop()
})

const silent = { pagination: false, depth: 0, overrideAccess: true } as const

async function linesOf(number: string): Promise<OrderLine[]> {
  const where = { orderNumber: { equals: number } }
  const { docs } = await desk.nazorg.payload.find({ collection: 'order-lines', where, sort: 'lineNumber', ...silent })
  return docs
}

const ordersOf = () =>
  erp
    .entries()
    .flatMap((entry) =>
      entry.kind === 'traded'
        ? entry.errands.flatMap((errand) => (errand.entity === 'orders' ? (errand.rows as { number: string }[]) : []))
        : [],
    )

const complaints = () =>
  erp.entries().flatMap((entry) => (entry.kind === 'sent' && entry.complaint ? [entry.complaint] : []))

/** Everything that the ERP had to send has arrived. */
const allSent = () =>
  expect
    .poll(() => {
      const errands = erp.entries().flatMap((entry) => ('errands' in entry ? entry.errands : []))
      return errands.length - erp.entries().filter(({ kind }) => kind === 'sent').length
    }, PATIENCE)
    .toBe(0)

async function makeTrade(what: string): Promise<void> {
  const before = erp.entries().length
  await erp.post('trade', { what })
  await expect.poll(() => erp.entries().length, PATIENCE).toBeGreaterThan(before)
  await allSent()
  expect(complaints()).toEqual([])
}

async function customerOf(line: OrderLine | undefined): Promise<Customer> {
  return desk.nazorg.payload.findByID({
    collection: 'customers',
    id: String(line?.customer),
    depth: 0,
    overrideAccess: true,
  })
}

async function creditsSeenBy(contact: Caller): Promise<Invoice[]> {
  const { body } = await contact.get<{ docs: Invoice[] }>('/api/invoices?where[kind][equals]=credit&depth=0')
  return body.docs
}

it('sends a new customer with an order, moves what is expected, ships it and invoices it with a file', async () => {
  await makeTrade('customer')
  const [{ number = '' } = {}] = ordersOf()
  const [first, second] = await linesOf(number)
  expect(first).toMatchObject({ quantityDelivered: first?.quantityOrdered, quantityInvoiced: first?.quantityOrdered })
  expect(second).toMatchObject({ quantityDelivered: 0, quantityOpen: second?.quantityOrdered })
  await makeTrade('move')
  const [, moved] = await linesOf(number)
  const days =
    (Date.parse(moved?.expectedDeliveryDate ?? '') - Date.parse(second?.expectedDeliveryDate ?? '')) / 86_400_000
  expect(Math.round(days)).toBe(7)
  await makeTrade('ship')
  expect((await linesOf(number)).map(({ quantityOpen }) => quantityOpen)).toEqual([0, 0])
  const where = { customer: { equals: first?.customer } }
  const { docs: invoices } = await desk.nazorg.payload.find({ collection: 'invoices', where, ...silent })
  const { docs: files } = await desk.nazorg.payload.find({ collection: 'documents', where, ...silent })
  expect(invoices.map(({ kind }) => kind)).toEqual(['invoice', 'invoice'])
  expect(files.map(({ invoice }) => String(invoice)).sort()).toEqual(invoices.map(({ id }) => id).sort())
})

it('books goods back and credits them once an RMA is completed, once, though it is killed in between', async () => {
  await makeTrade('customer')
  const number = ordersOf().at(-1)?.number ?? ''
  const [line] = await linesOf(number)
  const contact = await makeContact(desk.nazorg, await customerOf(line))
  const asContact = desk.nazorg.as(await login(desk.nazorg, 'contacts', contact.email))
  await run()
  const asked = { lines: [{ orderLine: line?.id, quantityRequested: 3 }], reason: desk.reason.id, acceptTerms: true }
  const { status, body } = await asContact.post<{ doc: Rma }>('/api/rmas', asked)
  expect(status).toBe(201)
  const rma = await decided(body.doc, 3)
  await done(rma, 'receive', count(rma, 3))
  await done(rma, 'inspect', outcomes(rma, { kind: 'credit', quantity: 2 }, { kind: 'returnToSender', quantity: 1 }))
  await done(rma, 'complete', {})
  expect((await linesOf(number))[0]).toMatchObject({ quantityAwaitingCredit: 2, quantityReturned: 0 })
  await expect.poll(() => erp.taken().some(({ event }) => event.type === 'rma.completed'), PATIENCE).toBe(true)
  await erp.kill()
  await erp.start()
  await expect
    .poll(async () => (await linesOf(number))[0], PATIENCE)
    .toMatchObject({ quantityAwaitingCredit: 0, quantityCredited: 2, quantityReturned: 2 })
  await allSent()
  expect(complaints()).toEqual([])
  const [credit, ...others] = await creditsSeenBy(asContact)
  expect(others).toEqual([])
  expect(credit).toMatchObject({ orderNumbers: [number] })
  const { body: closed } = await asContact.get<Rma>(`/api/rmas/${rma.id}?depth=0`)
  expect(closed).toMatchObject({
    creditInvoice: credit?.id,
    lines: [{ quantityCredited: 2, creditInvoice: credit?.id }],
  })
  expect(credit?.amountCents).toBe(0 - Math.round(2 * (line?.netUnitPriceCents ?? 0) * 1.21))
  const { body: files } = await asContact.get<{ docs: Document[] }>(
    `/api/documents?where[invoice][equals]=${credit?.id}`,
  )
  expect(files.docs).toMatchObject([{ fileName: `${credit?.number}.pdf` }])
})
