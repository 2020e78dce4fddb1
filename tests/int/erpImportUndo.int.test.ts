/** An import is taken back: what it made goes, what it changed is as it was, and what somebody built on since is safe. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { CollectionSlug } from 'payload'
import { describe, expect, it, vi } from 'vitest'

import type { ErpImport } from '@/payload-types'
import { callIntegration, customer, line, openErpDesk, order } from '../support/erpDesk'
import { daysAgo, login, makeContact, makeCustomer, makeReason } from '../support/trade'

const { desk, send, all, linesOf } = openErpDesk()

const TABLES = [
  ...(['customers', 'articles', 'orders', 'order-lines', 'shipments', 'invoices', 'reason-codes'] as const),
  ...(['expected-dates', 'erp-row-times', 'outbox', 'rmas'] as const),
]

type Body = { doc: ErpImport; errors?: { name: string; data: { count: number; rows: object[] } }[] }

async function undo(id: string): Promise<{ status: number } & Body> {
  return callIntegration(desk, `/api/erp-imports/${id}/undo`)
}

/** Every row as it is stored, without the moment of its last writing. */
async function everything(): Promise<Record<string, string[]>> {
  const rowsOf = async (collection: CollectionSlug) => {
    const { docs } = await desk.nazorg.payload.db.find({ collection, limit: 0, pagination: false })
    return docs.map((doc) => JSON.stringify({ ...doc, updatedAt: null, ...idless(doc) })).sort()
  }
  return Object.fromEntries(await Promise.all(TABLES.map(async (name) => [name, await rowsOf(name)] as const)))
}
/** The rows of a list get another id when they are written again. */
const idless = (doc: object) => {
  const { addresses } = doc as { addresses?: object[] }
  return addresses ? { addresses: addresses.map((one) => ({ ...one, id: null })) } : {}
}

const updatedAt = '2026-03-01T08:00:00Z'
const later = '2026-03-02T08:00:00Z'

describe('an import of each kind', () => {
  const kinds: [string, string, object[], object[]][] = [
    [
      'customers',
      'number',
      [customer('U1', { addresses: [{ kind: 'delivery', city: 'Almelo' }], vatNumber: 'NL001', updatedAt })],
      [
        customer('U1', {
          name: 'Ander',
          addresses: [{ kind: 'delivery', city: 'Delft' }],
          phone: '1',
          updatedAt: later,
        }),
        customer('U9'),
      ],
    ],
    ['articles', 'number', [{ number: 'UA', name: 'Lager', updatedAt }], [{ number: 'UA', name: 'Ring', brand: 'X' }]],
    [
      'orders',
      'number',
      [order('UO', [line(1, { expectedDeliveryDate: daysAgo(-3) }), line(2)], { orderDate: daysAgo(1), updatedAt })],
      [
        order('UO', [line(1, { expectedDeliveryDate: daysAgo(-5), quantityDelivered: 3 }), line(3)], {
          ...{ orderDate: daysAgo(2), customerReference: 'BUS 13', updatedAt: later },
        }),
        order('UN', [line(1)]),
        order('UN', [line(1, { quantityDelivered: 2 })], { currency: 'USD' }),
      ],
    ],
    [
      'shipments',
      'number',
      [{ number: 'US', customerNumber: '100', orderNumbers: ['UO'], carrier: 'A' }],
      [{ number: 'US', customerNumber: '100', orderNumbers: [], carrier: 'B', shippedAt: daysAgo(1) }],
    ],
    [
      'invoices',
      'number',
      [{ number: 'UI', customerNumber: '100', kind: 'invoice', invoiceDate: daysAgo(1), amountCents: 100 }],
      [
        {
          number: 'UI',
          customerNumber: '100',
          kind: 'invoice',
          invoiceDate: daysAgo(1),
          amountCents: 90,
          paidCents: 90,
        },
      ],
    ],
    [
      'reason-codes',
      'code',
      [{ code: 'UR', description: 'Te veel' }],
      [{ code: 'UR', description: null }, { code: 'UQ' }],
    ],
  ]

  it.each(kinds)('of %s leaves what was there before', async (entity, key, first, second) => {
    const nothing = await everything()
    const one = await send(entity, first)
    const before = await everything()
    const two = await send(entity, second)
    expect([two.doc.status, two.doc.refused, two.doc.updated]).toEqual(['done', 0, expect.any(Number)])
    expect(await everything()).not.toEqual(before)

    const taken = await undo(two.doc.id)
    expect([taken.status, taken.errors]).toEqual([200, undefined])
    expect(taken.doc).toMatchObject({ status: 'undone', undoKept: 0, undoneBy: expect.any(String) })
    expect(await everything()).toEqual(before)
    expect((await undo(one.doc.id)).status).toBe(200)
    expect(await everything()).toEqual(nothing)
    expect(await all(entity as 'orders', key, String(Object.values(first[0] ?? {})[0]))).toEqual([])
    expect((await undo(one.doc.id)).errors?.[0]?.name).toBe('IMPORT_NOT_UNDOABLE')
  })
})

it('takes a line back that one file made and later delivered', async () => {
  const nothing = await everything()
  const [made, delivered] = [0, 4].map((quantityDelivered) => order('UA1', [line(1, { quantityDelivered })]))
  const others = Array.from({ length: 40 }, (_, n) => order(`UB${n}`, [line(1)])) // another chunk follows
  const run = await send('orders', [made, ...others, delivered] as object[])
  expect(run.doc).toMatchObject({ status: 'done', updated: 1 })
  const taken = await undo(run.doc.id)
  expect([taken.status, taken.errors]).toEqual([200, undefined])
  expect(await everything()).toEqual(nothing)
})

it('takes mails back that did not leave yet', async () => {
  const [hundred] = await all<{ id: string; number: string }>('customers', 'number', '100')
  const contact = await makeContact(desk.nazorg, hundred as never)
  const asContact = desk.nazorg.as(await login(desk.nazorg, 'contacts', contact.email))
  const kinds = Object.fromEntries(['order-confirmed', 'order-dates'].map((kind) => [kind, { send: true, copies: [] }]))
  expect((await asContact.post('/api/contacts/mail', { kinds })).status).toBe(200)
  const placed = await send('orders', [order('M1', [line(1)], { orderDate: daysAgo(1) })])
  const moved = await send('orders', [
    order('M1', [line(1, { expectedDeliveryDate: daysAgo(-9) })], { orderDate: daysAgo(1) }),
  ])
  expect(await all('outbox', 'subject', 'M1')).toHaveLength(2)
  expect((await undo(moved.doc.id)).status).toBe(200)
  expect(await all<{ dedupeKey: string }>('outbox', 'subject', 'M1')).toMatchObject([
    { dedupeKey: expect.stringContaining('order-confirmed') },
  ])
  expect((await undo(placed.doc.id)).status).toBe(200)
  expect(await all('outbox', 'subject', 'M1')).toEqual([])
})

describe('is refused as a whole, naming what stands in the way,', () => {
  const refused = async (id: string, rows: object[]) => {
    const before = await everything()
    const { status, errors } = await undo(id)
    expect([status, errors?.[0]?.name, errors?.[0]?.data]).toEqual([
      409,
      'IMPORT_CHANGED_SINCE',
      { count: rows.length, rows },
    ])
    expect(await everything()).toEqual(before)
  }

  it('where a later import wrote the row', async () => {
    const { doc } = await send('orders', [order('L1', [line(1)]), order('L2', [line(1)])])
    await send('orders', [order('L1', [line(1, { quantityDelivered: 9 })])])
    await refused(doc.id, [{ collection: 'order-lines', number: 'L1 / 1', reason: 'changed' }])
  })

  it('where a case holds pieces of a line that it made', async () => {
    const [hundred] = await all<{ id: string }>('customers', 'number', '100')
    const contact = await makeContact(desk.nazorg, hundred as never)
    const asContact = desk.nazorg.as(await login(desk.nazorg, 'contacts', contact.email))
    const placed = { orderDate: daysAgo(2) }
    const dates = { invoiceDate: daysAgo(1), deliveredAt: daysAgo(1) }
    const { doc } = await send('orders', [order('C1', [line(1, dates), line(2, dates)], placed)])
    const [held] = await linesOf('C1')
    const { id: reason } = await makeReason(desk.nazorg)
    const lines = [{ orderLine: held?.id, quantityRequested: 1 }]
    expect((await asContact.post('/api/rmas', { lines, reason, acceptTerms: true })).status).toBe(201)
    await refused(doc.id, [{ collection: 'order-lines', number: 'C1 / 1', reason: 'inUse' }])
    // What it changed only can still go back, and what is held stays held.
    const { doc: later } = await send('orders', [order('C1', [line(1, { quantityDelivered: 9 })], placed)])
    expect((await undo(later.id)).status).toBe(200)
    expect((await linesOf('C1'))[0]).toMatchObject({
      quantityDelivered: 8,
      quantityInRequest: 1,
      quantityReturnable: 7,
    })
  })

  it('where somebody belongs to a customer, or an order was placed', async () => {
    const { doc } = await send('customers', [customer('B1'), customer('B2'), customer('B3')])
    const [first] = await all<{ id: string }>('customers', 'number', 'B1')
    await makeContact(desk.nazorg, { ...first, number: 'B1' } as never)
    await send('orders', [order('B-1', [line(1)], { customerNumber: 'B2' })])
    const rows = ['B1', 'B2'].map((number) => ({ collection: 'customers', number, reason: 'inUse' }))
    await refused(doc.id, rows)
  })
})

it('gives a customer who was taken over its own number again', async () => {
  const ours = { ...{ number: 'N-1', name: 'Nieuw', provisional: true }, vatNumber: 'NL123456789B01' }
  const { id } = await makeCustomer(desk.nazorg, { ...ours, phone: null })
  const { doc } = await send('customers', [customer('T1', { vatNumber: ours.vatNumber, phone: '1' })])
  expect((await all('customers', 'id', id))[0]).toMatchObject({ number: 'T1', provisional: false, phone: '1' })
  expect((await undo(doc.id)).status).toBe(200)
  expect((await all('customers', 'id', id))[0]).toMatchObject({ ...ours, phone: null })
})

it('is not for runs of others, nor for one that stored nothing', async () => {
  const { doc } = await send('articles', [{ number: 'X1', name: 'X' }], '?dryRun=true')
  expect((await undo(doc.id)).errors?.[0]?.name).toBe('IMPORT_NOT_UNDOABLE')
  const sent = { file: 'a', entity: 'articles', format: 'csv', door: 'command', sha256: 'x', status: 'done' } as const
  const { id } = await desk.nazorg.payload.create({
    collection: 'erp-imports',
    data: { ...sent, startedAt: new Date().toISOString() },
    overrideAccess: true,
  })
  expect((await undo(id)).status).toBe(404)
})

it('is not for a run of a month ago', async () => {
  const { doc } = await send('articles', [{ number: 'X2', name: 'X' }])
  const data = { startedAt: daysAgo(31) }
  await desk.nazorg.payload.db.updateOne({
    collection: 'erp-imports',
    id: doc.id,
    data,
    req: await desk.nazorg.request(),
  })
  expect((await undo(doc.id)).errors?.[0]?.name).toBe('IMPORT_UNDO_EXPIRED')
  expect(await all('articles', 'number', 'X2')).toHaveLength(1)
})

it('goes on where it was killed', async () => {
  const rows = Array.from({ length: 6_000 }, (_, nth) => ({ number: `G${nth}`, name: `Lager ${nth}` }))
  const { doc } = await send('articles', rows)
  const command = ['-C', 'production', '--import', 'tsx', 'src/cli/erpImport.ts', '--undo', doc.id]
  const child = spawn(process.execPath, command, { env: process.env, stdio: 'ignore' })
  const run = async () => (await all<ErpImport>('erp-imports', 'id', doc.id))[0]
  await vi.waitFor(async () => expect((await run())?.undoRemoved).toBeGreaterThan(0), { timeout: 90_000, interval: 5 })
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(await run()).toMatchObject({ status: 'undoing' })
  const { undoImport } = await import('@/erp/undo/undoImport')
  const done = await undoImport(desk.nazorg.payload, { id: doc.id, by: 'test', silentMs: 0 })
  expect(done).toMatchObject({ status: 'undone', undoRemoved: rows.length, undoKept: 0 })
  const where = { name: { like: 'Lager' } }
  const { totalDocs } = await desk.nazorg.payload.count({ collection: 'articles', where, overrideAccess: true })
  expect(totalDocs).toBe(0)
}, 200_000)
