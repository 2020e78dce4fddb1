/** Rows of the ERP over the API, and what becomes of them: POST /api/erp/:entity. */
import { describe, expect, it } from 'vitest'

import { compareAndSet, increment } from '@/db/atomic'
import type { ErpImport } from '@/payload-types'
import { customer, line, ndjson, openErpDesk, order } from '../support/erpDesk'

const { desk, sendText, send, sendCsv, all, linesOf } = openErpDesk()

it('takes customers with their addresses, and leaves what the portal owns', async () => {
  const address = {
    kind: 'delivery',
    street: 'Kade',
    houseNumber: '1',
    postalCode: '9000',
    city: 'Gent',
    countryCode: 'BE',
  }
  const rich = customer('300', { vatNumber: 'BE 0123.456.789', addresses: [address], type: null })
  expect(await send('customers', [rich])).toMatchObject({
    status: 200,
    doc: { status: 'done', read: 1, created: 1, refused: 0 },
  })
  const [first] = await all<{ id: string }>('customers', 'number', '300')
  expect(first).toMatchObject({ vatKey: 'BE0123456789', type: 'business', status: 'active', addresses: [address] })
  const data = { status: 'blocked', nightDelivery: true } as const
  await desk.nazorg.payload.update({ collection: 'customers', id: first?.id ?? '', data, overrideAccess: true })
  const table = await sendCsv('customers', [
    'number,name,delivery.street,delivery.city',
    '300,Garage Anders,Laan,Brugge',
  ])
  expect(table.doc).toMatchObject({ format: 'csv', updated: 1 })
  const [now] = await all('customers', 'number', '300')
  expect(now).toMatchObject({
    name: 'Garage Anders',
    status: 'blocked',
    nightDelivery: true,
    vatNumber: 'BE 0123.456.789',
  })
  expect(now?.addresses).toMatchObject([{ street: 'Laan', city: 'Brugge', houseNumber: null }])
})

it('takes orders with their lines, as NDJSON and as a table, to the same end', async () => {
  const lines = [line(1), line(2, { quantityInvoiced: 10, expectedDeliveryDate: '2026-04-01' })]
  expect((await send('orders', [order('J1', lines)])).doc).toMatchObject({ created: 3, read: 1 })
  const head =
    'number,customerNumber,orderDate,currency,lineNumber,articleNumber,articleName,quantityOrdered,quantityDelivered,netUnitPriceCents,quantityInvoiced,expectedDeliveryDate'
  const sent = await sendCsv('orders', [
    head,
    'T1,100,2026-03-01,EUR,1,A1,Lager 1,10,8,495,,',
    'T1,100,2026-03-01,EUR,2,A2,Lager 2,10,8,495,10,2026-04-01',
  ])
  expect(sent.doc).toMatchObject({ created: 3, read: 2, refused: 0 })
  const bare = (rows: object[]) =>
    rows.map((row) => ({ ...row, id: 0, number: 0, orderNumber: 0, createdAt: 0, updatedAt: 0 }))
  expect(bare(await linesOf('T1'))).toEqual(bare(await linesOf('J1')))
  expect(bare(await all('orders', 'number', 'T1'))).toEqual(bare(await all('orders', 'number', 'J1')))
  expect((await linesOf('J1'))[1]).toMatchObject({
    ...{ orderDate: '2026-02-28T23:00:00.000Z', expectedDeliveryDate: '2026-03-31T22:00:00.000Z', currency: 'EUR' },
    ...{ quantityOpen: 2, quantityReturnable: 8, quantityInRequest: 0, articleReturnable: true },
  })
  expect((await all('orders', 'number', 'J1'))[0]).toMatchObject({ invoiced: false, shippingStatus: 'waiting' })
})

it('takes articles, shipments, invoices and reason codes', async () => {
  expect((await send('articles', [{ number: '007', name: 'Lager', warrantyMonths: 24 }])).doc.created).toBe(1)
  const shipments = ['number,customerNumber,orderNumbers,trackingUrl', 'Z1,100,J1|T1,https://track.example/1']
  expect((await sendCsv('shipments', shipments)).doc.created).toBe(1)
  const invoice = { number: 'F1', customerNumber: '100', kind: 'credit', invoiceDate: '2026-03-02', amountCents: -500 }
  expect((await send('invoices', [{ ...invoice, orderNumbers: ['J1'] }])).doc.created).toBe(1)
  expect((await sendCsv('reason-codes', ['code,description', 'R01,Verkeerd besteld'])).doc.created).toBe(1)
  expect((await all('articles', 'number', '007'))[0]).toMatchObject({ warrantyMonths: 24, returnable: true })
  expect((await all('shipments', 'number', 'Z1'))[0]).toMatchObject({ orderNumbers: ['J1', 'T1'] })
  expect((await all('invoices', 'number', 'F1'))[0]).toMatchObject({ kind: 'credit', amountCents: -500 })
})

describe('the same end as of a clean run', () => {
  const stored = async (number: string) => [await all('orders', 'number', number), await linesOf(number)]

  it('when a file comes again: nothing is written', async () => {
    await send('orders', [order('R1', [line(1), line(2)])])
    const before = await stored('R1')
    const again = await send('orders', [order('R1', [line(1), line(2)]), order('R1', [line(1), line(2)])])
    expect(again.doc).toMatchObject({ read: 2, created: 0, updated: 0, unchanged: 4 })
    expect(await stored('R1')).toEqual(before)
  })

  it('when an older file comes after a newer one', async () => {
    const old = order('R2', [line(1, { quantityDelivered: 2 })], { updatedAt: '2026-03-01T10:00:00+01:00' })
    const recent = order('R2', [line(1, { quantityDelivered: 5 })], { updatedAt: '2026-03-01T09:30:00Z' })
    await send('orders', [recent])
    const before = await stored('R2')
    expect((await send('orders', [old])).doc).toMatchObject({ older: 1, updated: 0 })
    expect((await send('orders', [recent, old])).doc).toMatchObject({ older: 1, updated: 0 })
    expect(await stored('R2')).toEqual(before)
    expect((await linesOf('R2'))[0]?.quantityDelivered).toBe(5)
  })

  it('when a file was cut off and comes whole: what was cut is refused, and then taken', async () => {
    const text = ndjson([order('R3', [line(1)]), order('R4', [line(1), line(2)])])
    const cut = await sendText('orders', text.slice(0, -40))
    expect(cut.doc).toMatchObject({
      read: 2,
      created: 2,
      refused: 1,
      errors: [{ line: 2, field: '', reason: 'notJson' }],
    })
    expect(await linesOf('R4')).toEqual([])
    expect((await sendText('orders', text)).doc).toMatchObject({ created: 3, unchanged: 2, refused: 0 })
  })

  it('when orders come before their customer: refused, and taken after it', async () => {
    const early = order('R5', [line(1)], { customerNumber: '500' })
    const errors = [{ line: 1, field: 'customerNumber', reason: 'unknownCustomer' }]
    expect((await send('orders', [early])).doc).toMatchObject({ created: 0, refused: 1, errors })
    await send('customers', [customer('500')])
    expect((await send('orders', [early])).doc).toMatchObject({ created: 2, refused: 0 })
  })

  it('when lines of an order come in two rows: those that are left out stay, and repeat the order as it is now', async () => {
    await send('orders', [order('R6', [line(1), line(2)])])
    await send('orders', [
      order('R6', [line(2, { quantityDelivered: 10 })], { orderDate: '2026-03-05', customerReference: 'PO 7' }),
    ])
    const dated = { orderDate: '2026-03-04T23:00:00.000Z', customerReference: 'PO 7' }
    expect(await linesOf('R6')).toMatchObject([
      { ...dated, quantityDelivered: 8 },
      { ...dated, quantityDelivered: 10 },
    ])
  })
})

describe('what is not good', () => {
  it('is named by line, field and reason, and the rest is taken', async () => {
    const bad = [customer(''), { ...customer('402'), status: 'blocked' }, order('x', [])]
    const { status, doc } = await send('customers', [customer('400'), ...bad, customer('401')])
    expect([status, doc.status, doc.created, doc.refused]).toEqual([200, 'done', 2, 3])
    expect(doc.errors).toContainEqual({ line: 2, field: 'number', reason: 'missing' })
    expect(doc.errors).toContainEqual({ line: 3, field: 'status', reason: 'unknownField' })
    expect(await all('customers', 'number', '402')).toEqual([])
  })

  it('is named in a table too, also where a cell is missing', async () => {
    const { doc } = await sendCsv('articles', ['number,name', '1,Een', '2', '3,Drie,te veel', '4,Vier'])
    expect([doc.created, doc.refused]).toEqual([2, 2])
    expect(doc.errors).toEqual([
      { line: 3, field: 'name', reason: 'missing' },
      { line: 4, field: '3', reason: 'unknownField' },
    ])
  })

  it('is counted beyond the first hundred', async () => {
    const { doc } = await send(
      'articles',
      Array.from({ length: 250 }, () => ({ number: 'X' })),
    )
    expect([doc.refused, (doc.errors as object[]).length]).toEqual([250, 100])
  })

  it('stores nothing at all when all or nothing was wished', async () => {
    const rows = [order('N1', [line(1)]), order('N2', [line(1)], { customerNumber: 'nobody' })]
    const { status, doc } = await send('orders', rows, '?allOrNothing=true')
    expect([status, doc.status, doc.refusal, doc.refused]).toEqual([422, 'refused', 'IMPORT_ROWS_REFUSED', 1])
    expect(await all('orders', 'number', 'N1')).toEqual([])
    expect((await send('orders', rows.slice(0, 1), '?allOrNothing=true')).doc).toMatchObject({
      status: 'done',
      created: 2,
    })
  })

  it('refuses an order that would pass to another customer', async () => {
    await send('orders', [order('N3', [line(1)])])
    const { doc } = await send('orders', [order('N3', [line(1)], { customerNumber: '200' })])
    expect(doc.errors).toEqual([{ line: 1, field: 'customerNumber', reason: 'otherCustomer' }])
    const [owner] = await all<{ id: string }>('customers', 'number', '100')
    expect((await linesOf('N3'))[0]?.customer).toBe(owner?.id)
  })
})

it('leaves what cases hold, and settles what the ERP reports as returned', async () => {
  await send('orders', [order('C1', [line(1)])])
  const [stored] = await linesOf('C1')
  await compareAndSet(await desk.nazorg.request(), {
    collection: 'order-lines',
    where: { id: { equals: stored?.id } },
    data: { quantityInRequest: increment(2), quantityAwaitingCredit: increment(3), quantityReturnable: increment(-5) },
  })
  await send('orders', [order('C1', [line(1, { quantityDelivered: 10, quantityReturned: 1 })])])
  expect((await linesOf('C1'))[0]).toMatchObject({
    ...{ quantityDelivered: 10, quantityReturned: 1, quantityInRequest: 2 },
    ...{ quantityAwaitingCredit: 2, quantityCredited: 1, quantityReturnable: 5 },
  })
})

it('can be read back by the ERP, one row per run', async () => {
  const headers = { authorization: `users API-Key ${desk.key}` }
  const response = await desk.answer(new Request('http://localhost:3000/api/erp-imports?limit=1', { headers }))
  const { docs } = (await response.json()) as { docs: ErpImport[] }
  expect(docs[0]).toMatchObject({ entity: 'orders', status: 'done', door: 'api', updated: 1 })
  expect(docs[0]?.durationMs).toBeGreaterThanOrEqual(0)
})
