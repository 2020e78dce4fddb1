import type { PayloadRequest } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { bulkUpsert } from '@/db/bulk'
import type { BulkRow } from '@/db/bulkPlan'
import { inTransaction } from '@/db/transaction'
import { type Row, type SmallPayload, slug, smallPayload } from '../support/smallPayload'

const onMongo = process.env.TEST_DATABASE_URL?.startsWith('mongodb')
const TEN_THOUSAND = 10_000

let small: SmallPayload

beforeAll(async () => {
  small = await smallPayload()
})
afterAll(() => small.stop())
beforeEach(async () => {
  await small.payload.db.deleteMany({ collection: slug('lines'), where: {} })
})

const rowOf = (i: number, more: BulkRow = {}): BulkRow => ({
  orderNumber: `O-${Math.floor(i / 10)}`,
  lineNumber: i % 10,
  articleName: `Brake disc ${i}`,
  special: i % 7 === 0,
  shippedAt: '2026-03-01',
  delivered: 5,
  inRequest: 0,
  ...more,
})

const upsert = async (rows: readonly BulkRow[], stored?: readonly Row[], req?: PayloadRequest) =>
  bulkUpsert(req ?? (await small.request()), {
    collection: slug('lines'),
    rows,
    keyFields: ['orderNumber', 'lineNumber'],
    ownedFields: ['inRequest'],
    stored,
    reckoned: { returnable: { of: 'delivered', without: ['inRequest'] } },
  })

const find = async (orderNumber: string, lineNumber: number) => {
  const found = await small.find('lines', { orderNumber: { equals: orderNumber }, lineNumber: { equals: lineNumber } })
  expect(found).toHaveLength(1)
  return found[0]
}

describe('a bulk upsert', () => {
  it('changes nothing the second time', async () => {
    const rows = Array.from({ length: 700 }, (_, i) => rowOf(i))
    expect(await upsert(rows)).toEqual({ created: 700, updated: 0, unchanged: 0 })
    expect(await upsert(rows)).toEqual({ created: 0, updated: 0, unchanged: 700 })
  })

  it('keeps what Nazorg owns and works out what follows from both', async () => {
    await upsert([rowOf(1)])
    const id = (await find('O-0', 1))?.id ?? ''
    await small.payload.db.updateOne({ collection: slug('lines'), id, data: { inRequest: 2 } })
    expect(await upsert([rowOf(1, { delivered: 6 })])).toEqual({ created: 0, updated: 1, unchanged: 0 })
    expect(await find('O-0', 1)).toMatchObject({ id, delivered: 6, inRequest: 2, returnable: 4 })
  })

  it('reckons from what the row holds as it is written, not as it was read', async () => {
    await upsert([rowOf(1)])
    const stored = await small.find('lines')
    await small.payload.db.updateOne({ collection: slug('lines'), id: stored[0]?.id ?? '', data: { inRequest: 2 } })
    await upsert([rowOf(1, { delivered: 9 })], stored)
    expect(await find('O-0', 1)).toMatchObject({ delivered: 9, inRequest: 2, returnable: 7 })
    await upsert([rowOf(1, { delivered: 1, parts: [{ code: 'p1' }] })])
    expect(await find('O-0', 1)).toMatchObject({ delivered: 1, parts: [{ code: 'p1' }], returnable: 0 })
  })

  it('leaves fields alone that a row does not name, and empties the ones it names as null', async () => {
    await upsert([rowOf(1)])
    await upsert([{ orderNumber: 'O-0', lineNumber: 1, shippedAt: null }])
    expect(await find('O-0', 1)).toMatchObject({ articleName: 'Brake disc 1', shippedAt: null, delivered: 5 })
  })

  it('stores relations, lists and arrays, and sees when they are the same', async () => {
    const item = await small.create('items', { title: 'x' })
    const row = rowOf(1, { item: item.id, references: ['A', 'B'], parts: [{ code: 'p1' }, { code: 'p2' }] })
    await upsert([row])
    expect(await find('O-0', 1)).toMatchObject({
      item: { id: item.id },
      references: ['A', 'B'],
      parts: [{ code: 'p1' }, { code: 'p2' }],
    })
    expect(await upsert([row])).toMatchObject({ unchanged: 1 })
    expect(await upsert([{ ...row, references: ['B'], parts: [{ code: 'p2' }] }])).toMatchObject({ updated: 1 })
    expect(await find('O-0', 1)).toMatchObject({
      item: { id: item.id },
      references: ['B'],
      parts: [{ code: 'p2' }],
      delivered: 5,
    })
  })

  it('takes the last of two rows with one key', async () => {
    expect(await upsert([rowOf(1), rowOf(1, { delivered: 9 })])).toEqual({ created: 1, updated: 0, unchanged: 1 })
    expect(await find('O-0', 1)).toMatchObject({ delivered: 9 })
  })

  it('stores nothing when one row is wrong', async () => {
    const rows = Array.from({ length: 600 }, (_, i) => rowOf(i))
    await expect(upsert([...rows, { orderNumber: 'O-X' }])).rejects.toThrow('misses one of its keys')
    expect(await small.find('lines')).toEqual([])
  })

  it.skipIf(onMongo)('of one batch is over before anybody else is answered', async () => {
    let answered = 0
    let busy = true
    const answering = (async () => {
      for (; busy; answered += 1) await new Promise(setImmediate)
    })()
    const meanwhile = await inTransaction(await small.request(), async (req) => {
      const begun = answered
      const rows = Array.from({ length: 200 }, (_, i) => rowOf(i))
      await upsert(rows, undefined, req)
      return answered - begun
    })
    busy = false
    await answering
    expect(meanwhile).toBe(0)
  })

  it('takes 10,000 rows while others can read', async () => {
    const rows = Array.from({ length: TEN_THOUSAND }, (_, i) => rowOf(i))
    let reads = 0
    let busy = true
    const reading = (async () => {
      for (; busy; reads += 1) await small.find('items').then(() => new Promise(setImmediate))
    })()
    expect(await upsert(rows)).toMatchObject({ created: TEN_THOUSAND })
    expect(await upsert(rows)).toMatchObject({ unchanged: TEN_THOUSAND })
    expect(await upsert(rows.map((row) => ({ ...row, delivered: 7 })))).toMatchObject({ updated: TEN_THOUSAND })
    busy = false
    await reading
    expect(reads).toBeGreaterThan(20)
  })
})
