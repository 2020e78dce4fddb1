/** A new case is held to what Payload's own operation would hold it to, and is stored alike. */
import fc from 'fast-check'
import { type FlattenedField, type PayloadRequest, ValidationError } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { CASE_KINDS } from '@/core/cases'
import { inTransaction } from '@/db/transaction'
import { createCase } from '@/endpoints/request/createCase'
import type { Rma } from '@/payload-types'
import { type Nazorg, startNazorg } from '../support/nazorg'
import { makeContact, makeCustomer, makeOrderLine, makeReason } from '../support/trade'

const RUNS = 120

type Data = Omit<Rma, 'id' | 'createdAt' | 'updatedAt'>

let nazorg: Nazorg
let ids: { customer: string; contact: string; line: string; reason: string }

beforeAll(async () => {
  nazorg = await startNazorg()
  const customer = await makeCustomer(nazorg)
  const [contact, line] = [await makeContact(nazorg, customer), await makeOrderLine(nazorg, customer, 5)]
  ids = { customer: customer.id, contact: contact.id, line: line.id, reason: (await makeReason(nazorg)).id }
}, 120_000)
afterAll(() => nazorg.stop())

const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null })
const left = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined })
const text = fc.constantFrom('Keerring ø', "it's", 'x'.repeat(70), 'x'.repeat(300))
const amount = fc.constantFrom(0, 1, 12.5, -1, 1_000_000_000, Number.NaN)
const day = fc.constantFrom('2026-01-05T00:00:00.000Z', 'gisteren')
const line = fc.record({
  freeEntry: maybe(text),
  articleNumber: left(text),
  orderDate: maybe(day),
  specialOrder: left(fc.boolean()),
  netUnitPriceCents: maybe(amount),
  currency: maybe(fc.constantFrom('EUR', 'EURO')),
  quantityRequested: amount,
  status: left(fc.constantFrom('requested', 'gone')),
  answers: left(fc.record({ values: maybe(fc.dictionary(fc.constantFrom('a', 'b'), text)) })),
})
const rma = fc.record({
  number: fc.constant('NEW-1'),
  customerNumber: left(text),
  status: left(fc.constantFrom('submitted', 'gone')),
  revision: left(amount),
  ccEmail: maybe(text),
  remarks: maybe(text),
  transport: left(fc.constantFrom('send', 'fly')),
  acceptedTerms: left(fc.record({ at: day })),
  withLine: fc.boolean(),
  customer: fc.constantFrom('known', 'known', 'none'),
  lines: left(fc.array(line, { maxLength: 2 })),
})

function whole({ withLine, customer, lines, ...data }: Record<string, unknown>): Data {
  const of = { known: ids.customer, none: undefined }[customer as 'known']
  const rows = (lines as object[] | undefined)?.map((one) => ({ ...one, orderLine: withLine ? ids.line : null }))
  return { ...data, customer: of, contact: ids.contact, reason: ids.reason, lines: rows } as unknown as Data
}

/** What is stored then, or the fields that were refused; taken back in any case. */
async function outcome(create: (req: PayloadRequest) => Promise<Rma>): Promise<unknown> {
  let told: unknown
  const unit = inTransaction(await nazorg.request(), async (req) => {
    const { id } = await create(req)
    const row = await nazorg.payload.findByID({ collection: 'rmas', id, depth: 0, overrideAccess: true, req })
    const lines = row.lines?.map((one) => ({ ...one, id: 'line' }))
    told = { ...row, id: 'one', createdAt: 'now', updatedAt: 'now', lines }
    throw new Error('taken back')
  })
  const error = await unit.catch((reason: unknown) => reason)
  if (!(error instanceof ValidationError)) {
    expect(error).toMatchObject({ message: 'taken back' })
    return told
  }
  return error.data.errors.map(({ path, message }) => `${path}: ${message}`).sort()
}

const hooksOf = (field: FlattenedField, moment: string): number =>
  ('hooks' in field ? ((field.hooks as Record<string, unknown[]> | undefined)?.[moment] ?? []) : []).length

it('has no field that does more than hold and check a value, which is all that is asked of it', () => {
  const inside = (fields: readonly FlattenedField[]): FlattenedField[] =>
    fields.flatMap((field) => [field, ...('flattenedFields' in field ? inside(field.flattenedFields) : [])])
  const odd = CASE_KINDS.flatMap((kind) => inside(nazorg.payload.collections[kind].config.flattenedFields)).filter(
    (field) =>
      field.name !== 'id' &&
      (typeof ('defaultValue' in field && field.defaultValue) === 'function' ||
        ('required' in field && field.required && field.admin?.condition !== undefined) ||
        ['beforeValidate', 'beforeChange', 'afterChange', 'afterRead'].some((moment) => hooksOf(field, moment) > 0)),
  )
  expect(odd.map(({ name }) => name)).toEqual([])
})

it('is refused for the same fields in the same words, and else stored alike', async () => {
  let refused = 0
  await fc.assert(
    fc.asyncProperty(rma, async (asked) => {
      const data = () => structuredClone(whole(asked))
      const ours = await outcome((req) => createCase(req, { collection: 'rmas', data: data() }))
      const payloads = await outcome((req) =>
        nazorg.payload.create({ collection: 'rmas', data: data(), depth: 0, overrideAccess: true, req }),
      )
      refused += Array.isArray(ours) ? 1 : 0
      expect(ours).toEqual(payloads)
    }),
    { numRuns: RUNS },
  )
  expect(refused).toBeGreaterThan(RUNS / 10)
  expect(refused).toBeLessThan(RUNS)
})
