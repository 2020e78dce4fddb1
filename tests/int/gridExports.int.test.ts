/** Lists as workbooks: that a file holds what its reader sees, for as long as they may see it, and is made whole or not at all. */
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { OFFERED_RIGHTS } from '@/core/accounts/rights'
import type { Relay } from '@/outbox/relay'
import type { Contact, Customer } from '@/payload-types'
import { type ExportDesk, openExportDesk } from '../support/exportDesk'
import { type GridDesk, openGridDesk, quiet } from '../support/gridDesk'
import { asWritten } from '../support/readWorkbook'
import { outboxRows } from '../support/relay'
import { daysAgo, login, makeContact, makeCustomer, makeMembership, makeOrderLine } from '../support/trade'

const DAY_MS = 86_400_000
const NASTY = ['=1+1', '+31 6', '-2', '@SUM(A1)', '\t=1', '\r=1', 'een; "twee"\nregel <b> & _x0041_', '1=1', '00123']

let desk: GridDesk
let exports: ExportDesk
let relay: Relay | undefined
let shop: Customer
let keeper: Contact
let token: string

beforeAll(async () => {
  desk = await openGridDesk()
  exports = openExportDesk(desk)
  shop = await makeCustomer(desk.nazorg)
  keeper = await makeContact(desk.nazorg, shop)
  token = await login(desk.nazorg, 'contacts', keeper.email)
  await fillShop()
})
afterAll(async () => {
  await relay?.stop()
  await desk.nazorg.stop()
})

const working = async (): Promise<void> => {
  relay ??= await exports.relay()
}
const resting = async (): Promise<void> => {
  await relay?.stop()
  relay = undefined
}

async function fillShop(): Promise<void> {
  const { nazorg } = desk
  for (const [index, customerReference] of NASTY.entries()) {
    const orderDate = index === 3 ? null : daysAgo(index)
    await desk.makeOrder(shop, { customerReference, totalCents: index * 100_005 - 200_000, orderDate })
    const line = { customerReference, articleName: customerReference, quantityOpen: 3, orderDate: daysAgo(index) }
    await makeOrderLine(nazorg, shop, 5, { ...line, expectedDeliveryDate: index % 2 ? daysAgo(-index) : null })
    await desk.makeInvoice(shop, { invoiceDate: daysAgo(index), amountCents: index * 5, openCents: index })
    const parcel = { carrier: customerReference, trackingCode: customerReference, orderNumbers: ['A', 'B'] }
    const data = { number: `Z-${index}`, customer: shop.id, shippedAt: daysAgo(index), ...parcel }
    await nazorg.payload.create({ collection: 'shipments', data, ...quiet })
  }
}

const exported = () => readdirSync(path.join(desk.nazorg.dataDir, 'exports'))

/** A contact of the shop without a right. */
async function without(...taken: string[]): Promise<{ contact: Contact; as: string }> {
  const rights = OFFERED_RIGHTS.filter((right) => !taken.includes(right))
  const contact = await makeContact(desk.nazorg, shop, rights)
  return { contact, as: await login(desk.nazorg, 'contacts', contact.email) }
}

const setRights = (contact: Contact, data: object) =>
  desk.nazorg.payload.update({ collection: 'memberships', where: { contact: { equals: contact.id } }, data, ...quiet })

describe('the workbook of a list', () => {
  beforeAll(working)

  it.each(['orders', 'order-lines', 'shipments', 'invoices'])(
    'of %s holds what the list shows, row by row',
    async (grid) => {
      const sheet = await exports.sheet(grid, {}, token)
      const { rows } = await desk.page(`/${grid}?limit=200`, token)
      const first = grid === 'order-lines' ? 'orderNumber' : 'number'
      expect(sheet.rows.map(([cell]) => cell?.value)).toEqual(rows.map((row) => row[first]))
      expect(rows.length).toBe(NASTY.length)
      const csv: string[][] = parse((await desk.ask(`/${grid}/csv`, token)).text, { bom: true, delimiter: ';' })
      expect([sheet.head, ...sheet.rows.map((row) => row.map((cell) => asWritten(cell, 'nl')))]).toEqual(csv)
    },
  )

  it('keeps days, amounts and counts as figures, and what begins like a formula as a marked text', async () => {
    const orders = await exports.sheet('orders', { sort: 'totalCents' }, token)
    const [reference, date, total] = [1, 2, 4]
    expect(orders.head).toEqual([
      'Ordernummer',
      'Uw referentie',
      'Besteld op',
      'Factuurnaam',
      'Totaal',
      'Munt',
      'Status',
    ])
    expect(orders.rows.map((row) => row[reference]?.value)).toEqual(NASTY)
    expect(orders.rows.map((row) => row[reference]?.quoted)).toEqual(NASTY.map((_, index) => index < 6))
    expect(orders.rows.map((row) => row[total])).toEqual(
      NASTY.map((_, index) => ({ kind: 'cents', value: index * 100_005 - 200_000, quoted: false })),
    )
    expect(orders.rows.map((row) => row[date]?.kind)).toEqual(
      NASTY.map((_, index) => (index === 3 ? undefined : 'day')),
    )
    const lines = await exports.sheet('order-lines', { sort: 'orderDate' }, token)
    expect(lines.rows.map((row) => row[lines.head.indexOf('Nog te leveren')])).toEqual(
      NASTY.map(() => ({ kind: 'number', value: 3, quoted: false })),
    )
  })

  it('is filtered as the list is, has a head that stays, and speaks the language of its reader', async () => {
    const question = { status: 'waiting', q: '1', from: daysAgo(8).slice(0, 10) }
    const dutch = await exports.sheet('orders', question, token)
    const { rows } = await desk.page(`/orders?${new URLSearchParams(question)}`, token)
    expect(dutch.rows.map(([cell]) => cell?.value)).toEqual(rows.map(({ number }) => number))
    expect(rows.length).toBeGreaterThan(0)
    expect(dutch.name).toBe('Bestellingen')
    expect(dutch.sheetXml).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>')
    expect(dutch.sheetXml).toContain(`<autoFilter ref="A1:G${rows.length + 1}"/>`)
    await desk.nazorg.payload.update({ collection: 'contacts', id: keeper.id, data: { locale: 'en' }, ...quiet })
    const { doc } = await exports.ask('orders', question, token)
    const { fileName } = await exports.over(doc.id, token)
    expect(fileName).toMatch(/^orders-\d{4}-\d\d-\d\d\.xlsx$/)
    const english = await exports.sheet('orders', {}, token)
    expect([english.name, english.head.slice(0, 2)]).toEqual(['Orders', ['Order number', 'Your reference']])
    await desk.nazorg.payload.update({ collection: 'contacts', id: keeper.id, data: { locale: 'nl' }, ...quiet })
  })

  it('is served to save, and kept nowhere', async () => {
    const { doc } = await exports.ask('invoices', {}, token)
    const { bytes, fileName } = await exports.over(doc.id, token)
    const { headers, status } = await exports.file(doc.id, token)
    expect(status).toBe(200)
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-length': String(bytes),
      'content-disposition': expect.stringContaining(`attachment; filename="${fileName}"`),
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    })
  })

  it('of no rows has its head alone', async () => {
    const sheet = await exports.sheet('orders', { q: 'nergens' }, token)
    expect([sheet.head.length, sheet.rows]).toEqual([7, []])
  })
})

describe('whose workbook', () => {
  beforeAll(working)

  it('nobody else is told of it, colleagues and staff neither', async () => {
    const { doc } = await exports.ask('shipments', {}, token)
    await exports.over(doc.id, token)
    const colleague = (await without()).as
    for (const as of [colleague, desk.token, desk.admin]) {
      expect((await exports.state(doc.id, as)).status).toBe(404)
      expect((await exports.file(doc.id, as)).status).toBe(404)
    }
    expect((await exports.file(doc.id, null)).status).toBe(401)
    expect((await desk.send('/orders/exports', null, {})).status).toBe(401)
  })

  it('holds no prices for who is not shown them, and cannot be ordered by them', async () => {
    const { as } = await without('viewPrices')
    for (const grid of ['orders', 'invoices']) {
      const sheet = await exports.sheet(grid, {}, as)
      expect(sheet.head.join()).not.toMatch(/Totaal|Bedrag|Betaald|Openstaand|Munt/)
      expect(sheet.rows.flat().filter((cell) => cell?.kind === 'cents')).toEqual([])
      expect(sheet.rows).toHaveLength(NASTY.length)
    }
    expect((await exports.ask('orders', { sort: 'totalCents' }, as)).status).toBe(403)
  })

  it('is not given to who may see less by now, and not made for who may not see it at all', async () => {
    const { contact, as } = await without()
    const { doc } = await exports.ask('invoices', {}, as)
    expect((await exports.over(doc.id, as)).status).toBe('ready')
    expect((await exports.file(doc.id, as)).status).toBe(200)
    await setRights(contact, { rights: ['viewInvoices', 'viewOrders'] })
    expect((await exports.state(doc.id, as)).status).toBe(200)
    const refused = await exports.file(doc.id, as)
    expect([refused.status, await refused.json()]).toMatchObject([403, { errors: [{ name: 'EXPORT_RIGHTS_CHANGED' }] }])
    await setRights(contact, { rights: ['viewOrders'] })
    expect((await exports.file(doc.id, as)).status).toBe(403)
    await setRights(contact, { status: 'blocked' })
    expect((await exports.file(doc.id, as)).status).toBe(401)
  })

  it('is made with the rights of that moment: prices that were withdrawn meanwhile are not in it', async () => {
    await resting()
    const [priced, shut, both] = [await without(), await without(), await without()]
    const second = await makeCustomer(desk.nazorg)
    await makeMembership(desk.nazorg, both.contact, second, OFFERED_RIGHTS)
    await desk.makeOrder(second)
    const asked = await exports.ask('orders', {}, priced.as)
    const never = await exports.ask('orders', {}, shut.as)
    const more = await exports.ask('orders', {}, both.as)
    await setRights(priced.contact, { rights: ['viewOrders'] })
    await setRights(shut.contact, { rights: ['requestReturns'] })
    await working()
    await exports.over(asked.doc.id, priced.as)
    const file = await exports.file(asked.doc.id, priced.as)
    expect(file.status).toBe(200)
    expect(Buffer.from(await file.arrayBuffer()).length).toBeGreaterThan(1_000)
    const made = async (id: string) => desk.nazorg.payload.findByID({ collection: 'grid-exports', id, ...quiet })
    expect((await made(asked.doc.id)).reach).toEqual({ rows: [shop.id], prices: [] })
    await expect.poll(async () => (await made(never.doc.id)).status).toBe('failed')
    expect(await made(never.doc.id)).toMatchObject({ fault: 'rights', storageKey: null })
    await exports.over(more.doc.id, both.as)
    expect((await exports.file(more.doc.id, both.as)).status).toBe(200)
    const where = { contact: { equals: both.contact.id }, customer: { equals: second.id } }
    await desk.nazorg.payload.update({ collection: 'memberships', where, data: { status: 'blocked' }, ...quiet })
    expect((await exports.file(more.doc.id, both.as)).status).toBe(403)
  })

  it('of an employee holds what they see', async () => {
    const sheet = await exports.sheet('orders', { customer: shop.id }, desk.admin)
    expect(sheet.rows).toHaveLength(NASTY.length)
  })
})

describe('a question', () => {
  it('is refused by the key that it says wrongly', async () => {
    for (const [question, at] of [
      [{ colour: 'red' }, 'colour'],
      [{ sort: 'billingName' }, 'sort'],
      [{ limit: '3' }, 'limit'],
    ] as const) {
      const { status, body } = await exports.ask('orders', question, token)
      expect([status, body]).toMatchObject([400, { errors: [{ name: 'INVALID_INPUT', data: { path: at } }] }])
    }
    expect((await desk.send('/rmas/exports', token, {})).status).toBe(404)
  })

  it('that waits already is the same one, asked twice at once too, and only a few wait', async () => {
    await resting()
    const { as } = await without()
    const twice = await Promise.all([1, 2, 3].map(() => exports.ask('orders', { q: 'a', status: 'open' }, as)))
    expect(new Set(twice.map(({ doc }) => doc.id)).size).toBe(1)
    expect(twice.map(({ status }) => status).sort()).toEqual([200, 200, 201])
    expect((await exports.ask('orders', { status: 'open', q: 'a' }, as)).status).toBe(200)
    const others = await Promise.all(['b', 'c', 'd', 'e'].map((q) => exports.ask('orders', { q }, as)))
    expect(others.map(({ status }) => status).sort()).toEqual([201, 201, 429, 429])
    const [refused] = others.filter(({ status }) => status === 429)
    expect(refused?.body).toMatchObject({ errors: [{ name: 'EXPORTS_WAITING', data: { allowed: 3 } }] })
    expect((await exports.file(twice[0]?.doc.id ?? '', as)).status).toBe(409)
    await working()
    for (const { doc } of [...twice, ...others.filter(({ status }) => status === 201)]) await exports.over(doc.id, as)
    expect((await exports.ask('orders', { q: 'd' }, as)).status).toBe(201)
  })
})

describe('a file', () => {
  it('is not made twice at once, and is gone after a day', async () => {
    await working()
    const { doc } = await exports.ask('orders', { q: 'VO' }, token)
    await exports.over(doc.id, token)
    const before = exported().length
    expect(before).toBeGreaterThan(0)
    const { sweep } = await import('@/outbox/sweep')
    const tools = { payload: desk.nazorg.payload, logger: (await import('../support/relay')).silentLog }
    const later = new Date(Date.now() + DAY_MS + 60_000)
    await sweep({ ...tools, now: () => new Date(), random: Math.random } as unknown as Parameters<typeof sweep>[0])
    expect(exported()).toHaveLength(before)
    await sweep({ ...tools, now: () => later, random: Math.random } as unknown as Parameters<typeof sweep>[0])
    expect(exported()).toEqual([])
    expect((await exports.state(doc.id, token)).status).toBe(404)
  })

  it('that nobody waits for any more is not made', async () => {
    await resting()
    const { doc } = await exports.ask('orders', { q: 'oud' }, token)
    const data = { expiresAt: daysAgo(1) }
    await desk.nazorg.payload.update({ collection: 'grid-exports', id: doc.id, data, ...quiet })
    await working()
    const mine = { dedupeKey: { equals: `${doc.id}:grid-export` } }
    await expect.poll(async () => (await outboxRows(desk.nazorg, mine))[0]?.status, { timeout: 20_000 }).toBe('done')
    expect((await outboxRows(desk.nazorg, mine))[0]?.lastError).toMatch(/nobody waits/)
  })
})
