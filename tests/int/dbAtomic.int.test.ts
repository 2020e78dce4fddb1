import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compareAndSet, increment, nextCounter } from '@/db/atomic'
import { inTransaction } from '@/db/transaction'
import { type SmallPayload, slug, smallPayload } from '../support/smallPayload'

let small: SmallPayload

beforeAll(async () => {
  small = await smallPayload()
})
afterAll(() => small.stop())

const itemWith = (stock: number) => small.create('items', { title: 'stock', stock })
const stockOf = async (id: string) => (await small.find('items', { id: { equals: id } }))[0]?.stock
const take = async (id: string, n: number) =>
  compareAndSet(await small.request(), {
    collection: slug('items'),
    where: { id: { equals: id }, stock: { greater_than_equal: n } },
    data: { stock: increment(-n) },
  })

describe('compareAndSet', () => {
  it('never takes more than there is, however many try', async () => {
    const { id } = await itemWith(50)
    const taken = await Promise.all(Array.from({ length: 200 }, () => take(id, 1)))
    expect(taken.filter((row) => row !== null)).toHaveLength(50)
    expect(await stockOf(id)).toBe(0)
  })

  it('answers the row as it is now, and null when the condition does not hold', async () => {
    const { id } = await itemWith(3)
    expect(await take(id, 2)).toMatchObject({ id, stock: 1, title: 'stock' })
    expect(await take(id, 2)).toBeNull()
    expect(await stockOf(id)).toBe(1)
  })

  it('is undone with its transaction', async () => {
    const { id } = await itemWith(3)
    const unit = inTransaction(await small.request(), async (req) => {
      await compareAndSet(req, {
        collection: slug('items'),
        where: { id: { equals: id } },
        data: { stock: increment(-3) },
      })
      throw new Error('no')
    })
    await expect(unit).rejects.toThrow('no')
    expect(await stockOf(id)).toBe(3)
  })

  it('refuses a condition that may match several rows', async () => {
    const where = { title: { equals: 'stock' } }
    const attempt = compareAndSet(await small.request(), { collection: slug('items'), where, data: { stock: 0 } })
    await expect(attempt).rejects.toThrow('must name one row')
  })

  it('increments by whole numbers only', () => {
    expect(() => increment(0.5)).toThrow(RangeError)
    expect(() => increment(Number.NaN)).toThrow(RangeError)
  })
})

describe('nextCounter', () => {
  it('gives 200 parallel callers 200 numbers, from the first use on', async () => {
    const numbers = await Promise.all(
      Array.from({ length: 200 }, async () => inTransaction(await small.request(), (req) => nextCounter(req, 'rma'))),
    )
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 200 }, (_, i) => i + 1))
  })

  it('counts without a transaction too, each key by itself', async () => {
    const next = async (key: string) => nextCounter(await small.request(), key)
    expect(await Promise.all([next('a'), next('a'), next('b')]).then((all) => all.sort())).toEqual([1, 1, 2])
  })

  it('gives a number back when its transaction is rolled back', async () => {
    const unit = inTransaction(await small.request(), async (req) => {
      expect(await nextCounter(req, 'returned')).toBe(1)
      throw new Error('no')
    })
    await expect(unit).rejects.toThrow('no')
    expect(await nextCounter(await small.request(), 'returned')).toBe(1)
  })
})
