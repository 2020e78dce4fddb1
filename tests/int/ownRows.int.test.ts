/** Rows that are written by statements of our own are stored and answered as Payload's own adapter would. */
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import fc from 'fast-check'
import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { ownCreate } from '@/db/rows/create'
import { ownUpdateOne } from '@/db/rows/updateOne'
import { sqliteOf } from '@/db/sqliteOf'
import { inTransaction } from '@/db/transaction'
import { type Nazorg, startNazorg } from '../support/nazorg'
import { makeContact, makeCustomer, makeOrderLine, makeReason } from '../support/trade'

const onMongo = process.env.TEST_DATABASE_URL?.startsWith('mongodb') === true
const RUNS = 150
const DAYS = ['2026-01-05T00:00:00.000Z', '2026-02-01T12:30:00.000Z']
const TEXTS = ['Keerring ø', "it's", '', '"quoted"', '100%', 'null', '1']

type Data = Record<string, unknown>
type Stock = Pick<ReturnType<typeof sqliteOf>, 'create' | 'updateOne' | 'find'>

describe.skipIf(onMongo)('a row that we write ourselves', () => {
  let nazorg: Nazorg
  let stock: Stock
  let ids: { customer: string; contact: string; line: string; reason: string }

  beforeAll(async () => {
    nazorg = await startNazorg()
    stock = sqliteAdapter({ client: { url: 'file:never-opened.db' } }).init({ payload: nazorg.payload })
    const customer = await makeCustomer(nazorg)
    const [contact, line, reason] = [
      await makeContact(nazorg, customer),
      await makeOrderLine(nazorg, customer, 5),
      await makeReason(nazorg),
    ]
    ids = { customer: customer.id, contact: contact.id, line: line.id, reason: reason.id }
  }, 120_000)
  afterAll(() => nazorg.stop())

  const database = () => sqliteOf(nazorg.payload)
  const never = (): never => {
    throw new Error('left to the adapter')
  }

  /** What the unit does is taken back. */
  async function tried<T>(unit: (req: PayloadRequest) => Promise<T>): Promise<T> {
    let result: { value: T } | undefined
    const work = inTransaction(await nazorg.request(), async (req) => {
      result = { value: await unit(req) }
      throw new Error('taken back')
    })
    await expect(work).rejects.toThrow('taken back')
    if (!result) throw new Error('nothing was done')
    return result.value
  }

  const text = fc.constantFrom(...TEXTS)
  const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null })
  const left = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined })
  const json = fc.oneof(fc.dictionary(text, fc.oneof(text, fc.integer(), fc.boolean())), fc.array(text))
  const day = fc.constantFrom(...DAYS)

  const effect = fc.record({
    kind: fc.constantFrom('mail', 'document'),
    dedupeKey: fc.constant('own-row'),
    payload: json,
    status: left(fc.constantFrom('due', 'done')),
    attempts: left(fc.nat(9)),
    nextAttemptAt: day,
    sentTo: left(maybe(text)),
    subject: maybe(text),
  })
  const event = fc.record({
    kind: text,
    at: day,
    hash: text,
    actor: fc.record({ kind: text, account: maybe(text), name: left(text) }),
    visibleToCustomer: left(maybe(fc.boolean())),
    data: maybe(json),
    entry: maybe(fc.nat(9)),
  })
  const line = fc.record({
    articleNumber: text,
    articleName: text,
    orderDate: maybe(day),
    specialOrder: left(fc.boolean()),
    discountPercent: maybe(fc.constantFrom(0, 12.5)),
    quantityRequested: fc.nat(9),
    answers: left(fc.record({ values: maybe(json), version: maybe(text) })),
    outcomes: left(fc.constant([])),
  })
  const rma = fc.record({
    number: fc.constant('OWN-1'),
    customerNumber: text,
    customerName: text,
    status: left(fc.constantFrom('draft', 'submitted')),
    revision: left(fc.nat(3)),
    remarks: maybe(text),
    acceptedTerms: left(fc.record({ at: day, hash: maybe(text) })),
    lines: left(fc.array(line, { maxLength: 3 })),
  })
  const identified = (lines: unknown) =>
    Array.isArray(lines) ? lines.map((one, index) => ({ ...one, id: `line-${index}`, orderLine: ids.line })) : lines

  const NEW: Record<string, [CollectionSlug, fc.Arbitrary<Data>, (data: Data) => Data]> = {
    'an effect': ['outbox', effect, (data) => ({ ...data, id: 'chosen-by-the-caller' })],
    'an entry of a timeline': ['case-events', event, (data) => ({ ...data, customer: ids.customer })],
    'an RMA with its lines': [
      'rmas',
      rma,
      ({ lines, ...data }) => ({
        ...data,
        customer: ids.customer,
        contact: ids.contact,
        reason: ids.reason,
        ...(lines === undefined ? {} : { lines: identified(lines) }),
      }),
    ],
  }

  /** What the database has of it then, and what was answered. */
  async function stored(collection: CollectionSlug, create: Stock['create'], data: Data) {
    return tried(async (req) => {
      const answered = (await create.call(database(), { collection, data: structuredClone(data), req })) as Data
      const where: Where = { id: { equals: answered.id } }
      const { docs } = await stock.find.call(database(), { collection, where, limit: 1, pagination: false, req })
      const rows = docs as Data[]
      expect(answered.id).toMatch(/^[0-9a-f-]{36}$/)
      return [answered, ...rows].map((row) => ({ ...row, id: 'one', createdAt: 'now', updatedAt: 'now' }))
    })
  }

  it.each(Object.entries(NEW))('is as the adapter would have written %s', async (_name, [collection, any, whole]) => {
    const own = ownCreate(never) as Stock['create']
    await fc.assert(
      fc.asyncProperty(any, async (data) => {
        const asked = whole(data)
        expect(await stored(collection, own, asked)).toEqual(await stored(collection, stock.create, asked))
      }),
      { numRuns: RUNS },
    )
  })

  it('is left to the adapter where something of it is a list of values, and refused in its words where it is there', async () => {
    const own = ownCreate(never) as Stock['create']
    const membership = { contact: ids.contact, customer: ids.customer, status: 'active', rights: ['seePrices'] }
    await expect(stored('memberships', own, membership)).rejects.toThrow()
    const key = { key: 'twice', value: 1 }
    const twice = tried(async (req) => {
      await database().create({ collection: 'counters', data: { ...key }, req })
      await database().create({ collection: 'counters', data: { ...key }, req })
    })
    await expect(twice).rejects.toThrow()
    const error = await inTransaction(await nazorg.request(), async (req) => {
      await database().create({ collection: 'counters', data: { ...key }, req })
      await database().create({ collection: 'counters', data: { ...key }, req })
    }).catch((reason: unknown) => reason)
    expect(error).toMatchObject({ name: 'ValidationError', data: { errors: [{ path: 'key' }] } })
  })

  const change = fc.record({
    quantityInRequest: left(fc.oneof(fc.nat(5), fc.constant({ $inc: 2 }))),
    quantityReturnable: left(fc.constantFrom({ $inc: -1 }, { $inc: -9 })),
    customerReference: left(maybe(text)),
    orderDate: left(maybe(day)),
    specialOrder: left(fc.boolean()),
    updatedAt: fc.constantFrom(undefined, null, ...DAYS),
  })
  const condition = fc.constantFrom<Where>(
    {},
    { quantityReturnable: { greater_than_equal: 1 } },
    { quantityReturnable: { greater_than_equal: 9 } },
    { invoiceNumber: { exists: false } },
    { specialOrder: { equals: true } },
  )

  it('is changed on a condition as the adapter would have', async () => {
    const own = ownUpdateOne(never) as Stock['updateOne']
    const changed = (update: Stock['updateOne'], data: Data, also: Where) =>
      tried(async (req) => {
        const args = { collection: 'order-lines', where: { and: [{ id: { equals: ids.line } }, also] }, req }
        const row = await update.call(database(), { ...args, data: { ...data }, options: { atomic: true } } as never)
        return row && { ...(row as Data), ...(data.updatedAt === undefined && { updatedAt: 'now' }) }
      })
    await fc.assert(
      fc.asyncProperty(change, condition, async (data, also) => {
        fc.pre(Object.entries(data).some(([, value]) => value !== undefined && value !== null))
        expect(await changed(own, data, also)).toEqual(await changed(stock.updateOne, data, also))
      }),
      { numRuns: RUNS },
    )
  })
})
