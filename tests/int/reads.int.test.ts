/** Reads by statements of our own answer as Payload's own adapter does, whatever is asked. */
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import fc from 'fast-check'
import type { FindArgs, PayloadRequest, Where } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readTableOf } from '@/db/reads/table'
import { conditionOf, orderOf } from '@/db/reads/where'
import { sqliteOf } from '@/db/sqliteOf'
import { inTransaction } from '@/db/transaction'
import { type Nazorg, startNazorg } from '../support/nazorg'
import { makeCustomer } from '../support/trade'

const onMongo = process.env.TEST_DATABASE_URL?.startsWith('mongodb') === true
const RUNS = 1_500
const WORDS = ['Oil seal', 'OIL', '100%', 'a_b', 'a\\b', "it's", 'Keerring ø', '', 'null']
const DAYS = ['2026-01-05T00:00:00.000Z', '2026-02-01T12:30:00.000Z', '2026-03-09T00:00:00.000Z']

describe.skipIf(onMongo)('a read of order lines', () => {
  let nazorg: Nazorg
  let customers: string[]
  let stock: Pick<ReturnType<typeof sqliteOf>, 'find'>

  beforeAll(async () => {
    nazorg = await startNazorg()
    const { payload } = nazorg
    customers = [(await makeCustomer(nazorg)).id, (await makeCustomer(nazorg)).id]
    stock = sqliteAdapter({ client: { url: 'file:never-opened.db' } }).init({ payload })
    const { bulkUpsert } = await import('@/db/bulk')
    const pick = <T>(values: readonly T[], n: number) => values[n % values.length] as T
    const rows = Array.from({ length: 90 }, (_, n) => ({
      // No two alike: rows that no order tells apart come as it suits each of the two.
      createdAt: new Date(Date.UTC(2026, 0, 1, 0, n)).toISOString(),
      customer: pick(customers, n),
      orderNumber: `F-${Math.floor(n / 4)}`,
      lineNumber: (n % 4) + 1,
      orderDate: pick([...DAYS, null], n),
      customerReference: pick([...WORDS, null], n),
      articleNumber: `A${n % 7}`,
      articleName: pick(WORDS, n * 3),
      specialOrder: pick([true, false, null], n),
      articleReturnable: n % 2 === 0,
      quantityOrdered: n % 5,
      quantityDelivered: pick([0, 2, 3], n),
      discountPercent: pick([0, 12.5, null], n),
      ...{ quantityInRequest: 0, quantityAwaitingCredit: 0, quantityCredited: 0, quantityKept: 0 },
      ...{ quantityInvoiced: 0, quantityReturned: 0, quantityOpen: 0, quantityReturnable: n % 3 },
    }))
    await bulkUpsert(await nazorg.request(), {
      collection: 'order-lines',
      rows,
      keyFields: ['orderNumber', 'lineNumber'],
    })
  }, 120_000)
  afterAll(() => nazorg.stop())

  const database = () => sqliteOf(nazorg.payload)

  const texts = ['customerReference', 'articleName', 'articleNumber', 'orderNumber'] as const
  const numbers = ['quantityOrdered', 'quantityDelivered', 'discountPercent', 'lineNumber'] as const
  const word = fc.constantFrom(...WORDS.filter((one) => one !== 'null'), 'seal oil', 'F-1', 'A3')
  const number = fc.oneof(fc.integer({ min: -1, max: 5 }), fc.constantFrom('2', '12.5'))
  const compared = fc.constantFrom(
    'equals',
    'not_equals',
    'greater_than',
    'greater_than_equal',
    'less_than',
    'less_than_equal',
  )
  const one = (field: string, operator: string, value: unknown): Where => ({ [field]: { [operator]: value } })
  const test = (): fc.Arbitrary<Where> =>
    fc.oneof(
      fc
        .tuple(fc.constantFrom(...texts), fc.constantFrom('equals', 'not_equals', 'like', 'contains'), word)
        .map((t) => one(...t)),
      fc
        .tuple(fc.constantFrom(...texts), fc.constant('in'), fc.array(word, { minLength: 1, maxLength: 3 }))
        .map((t) => one(...t)),
      fc.tuple(fc.constantFrom(...texts), compared, word).map((t) => one(...t)),
      fc.tuple(fc.constantFrom(...numbers), compared, number).map((t) => one(...t)),
      fc
        .tuple(fc.constantFrom('orderDate', 'createdAt'), compared, fc.constantFrom(...DAYS, '2026-02-01'))
        .map((t) => one(...t)),
      fc
        .tuple(
          fc.constantFrom('specialOrder', 'articleReturnable'),
          fc.constantFrom('equals', 'not_equals'),
          fc.boolean(),
        )
        .map((t) => one(...t)),
      fc
        .tuple(fc.constantFrom(...texts, ...numbers, 'orderDate', 'customer'), fc.constant('exists'), fc.boolean())
        .map((t) => one(...t)),
      fc
        .tuple(
          fc.constantFrom(...texts, ...numbers, 'orderDate', 'specialOrder'),
          fc.constantFrom('equals', 'not_equals'),
          fc.constant(null),
        )
        .map((t) => one(...t)),
      fc
        .tuple(fc.nat(1), fc.constantFrom('equals', 'not_equals'))
        .map(([n, operator]) => one('customer', operator, customers[n])),
      fc.nat(1).map((n) => one('customer', 'in', customers.slice(n))),
    )
  const { tree } = fc.letrec<{ tree: Where; list: Where[] }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      test(),
      tie('list').map((and) => ({ and })),
      tie('list').map((or) => ({ or })),
      fc.tuple(test(), tie('list')).map(([first, and]) => ({ ...first, and })),
      fc.constant({}),
    ),
    list: fc.array(tie('tree'), { maxLength: 3 }),
  }))
  const sorts = [
    'orderDate',
    '-orderDate',
    'articleName',
    '-quantityOrdered',
    'lineNumber',
    'id',
    'createdAt',
    '-customer',
  ]
  const asked = fc.record(
    {
      where: tree,
      sort: fc.oneof(
        fc.constantFrom(...sorts),
        fc
          .uniqueArray(fc.constantFrom(...sorts), { minLength: 1, maxLength: 3 })
          .map((names) => [...names, 'orderNumber', 'lineNumber']),
      ),
      limit: fc.constantFrom(0, 1, 7, 25, 200),
      page: fc.constantFrom(1, 2, 9),
      pagination: fc.boolean(),
      select: fc.constantFrom<NonNullable<FindArgs['select']>>(
        { articleName: true, customer: true },
        { orderDate: false, id: true } as never,
        { orderDate: false, articleName: false },
      ),
    },
    { requiredKeys: ['where', 'limit'] },
  )

  it('is as that of the adapter itself, and of its own making', async () => {
    const table = readTableOf(database(), nazorg.payload.collections['order-lines'].config)
    await fc.assert(
      fc.asyncProperty(asked, async (args) => {
        const find = { collection: 'order-lines' as const, ...args }
        const theirs = await stock.find.call(database(), {
          ...find,
          ...(Array.isArray(find.sort) && { sort: [...find.sort] }),
        })
        const ours = await database().find(structuredClone(find))
        expect(ours).toEqual(theirs)
        const { where } = args
        expect(conditionOf(table, where)).not.toBeNull()
        expect(orderOf(table, args.sort)).not.toBeNull()
      }),
      { numRuns: RUNS },
    )
  }, 120_000)

  it('is as that of the adapter for pages that are found by the index of one customer', async () => {
    const [customer = ''] = customers
    const page = fc.record({
      counted: fc.constantFrom('quantityOrdered', 'quantityOpen'),
      number: fc.integer({ min: -1, max: 4 }),
      limit: fc.constantFrom(1, 7),
      day: fc.nat(2),
    })
    await fc.assert(
      fc.asyncProperty(page, async ({ counted, number, limit, day }) => {
        const since: Where = { orderDate: { less_than_equal: DAYS[day] } }
        const few: Where = { [counted]: { greater_than: number } }
        const where: Where = { and: [{ customer: { in: [customer] } }, few, since] }
        const find = {
          collection: 'order-lines' as const,
          where,
          limit,
          sort: ['-orderDate', 'orderNumber', 'lineNumber'],
        }
        const theirs = await stock.find.call(database(), structuredClone(find))
        expect(await database().find(structuredClone(find))).toEqual(theirs)
      }),
    )
  })

  it.each([
    [{ articleName: { like: 'seal', not_equals: 'x' } }],
    [{ 'customer.name': { equals: 'x' } }],
    [{ quantityOrdered: { equals: 'many' } }],
    [{ orderDate: { equals: 'no day' } }],
    [{ customer: { in: [] } }],
    [{ articleName: { in: 'a,b' } }],
    [{ id: { in: Array.from({ length: 1_001 }, (_, n) => `${n}`) } }],
    [{ and: [], or: [] }],
    [{ lines: { exists: true } }],
  ] as Where[][])('leaves to the adapter what it reads in its own way (%#)', (where) => {
    const table = readTableOf(database(), nazorg.payload.collections['order-lines'].config)
    expect(conditionOf(table, where ?? {})).toBeNull()
  })

  it('sees what its own transaction wrote, and nobody else does', async () => {
    const collection = 'order-lines'
    const where: Where = { articleNumber: { equals: 'A3' } }
    const totalOf = async (req?: PayloadRequest) =>
      (await database().find({ collection, where, limit: 5, req })).totalDocs
    const before = await totalOf()
    const rolledBack = inTransaction(await nazorg.request(), async (req) => {
      await nazorg.payload.db.deleteMany({ collection, where, req })
      expect(await totalOf(req)).toBe(0)
      expect((await database().find({ collection, where, limit: 5, req })).docs).toEqual([])
      expect(await totalOf()).toBe(before)
      throw new Error('back')
    })
    await expect(rolledBack).rejects.toThrow('back')
    expect(before).toBeGreaterThan(0)
  })
})
