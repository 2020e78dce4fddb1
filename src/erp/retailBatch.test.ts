import fc from 'fast-check'
import { expect, it } from 'vitest'

import { retailBatch } from './retailBatch'
import type { RetailLine } from './retailLine'

let line = 1
function row(values: Partial<RetailLine>): RetailLine {
  line += 1
  const invoice = values.invoice ?? '1'
  return {
    line,
    invoice,
    credit: invoice.startsWith('C'),
    article: 'A',
    description: 'NAME',
    quantity: 1,
    time: '2010-12-01T08:00:00',
    unitPriceCents: 100,
    customer: '17850',
    countryCode: 'GB',
    ...values,
  }
}

const linesOf = (lines: RetailLine[]) =>
  retailBatch(lines).invoices.flatMap(({ number, lines }) =>
    lines.map(({ lineNumber, quantity, quantityReturned }) => ({ number, lineNumber, quantity, quantityReturned })),
  )

it('keeps two lines of the same article on one invoice apart, by their position', () => {
  expect(linesOf([row({ quantity: 2 }), row({ quantity: 5 })])).toEqual([
    { number: '1', lineNumber: 1, quantity: 2, quantityReturned: 0 },
    { number: '1', lineNumber: 2, quantity: 5, quantityReturned: 0 },
  ])
})

it('takes credited pieces from the oldest earlier deliveries of that customer and article', () => {
  const lines = [
    row({ invoice: '1', quantity: 4 }),
    row({ invoice: '2', quantity: 4, time: '2010-12-02T08:00:00' }),
    row({ invoice: '3', quantity: 4, customer: '12748' }),
    row({ invoice: '4', quantity: 4, article: 'B' }),
    row({ invoice: 'C5', quantity: -6, time: '2010-12-03T08:00:00' }),
    row({ invoice: '6', quantity: 4, time: '2010-12-04T08:00:00' }),
  ]
  expect(linesOf(lines).map(({ quantityReturned }) => quantityReturned)).toEqual([4, 2, 0, 0, 0])
  const credit = retailBatch(lines).invoices.find(({ number }) => number === 'C5')
  expect(credit).toMatchObject({ credit: true, amountCents: -600, orderNumbers: ['1', '2'], lines: [] })
})

it('counts credit lines that earlier deliveries explain wholly, partly or not at all', () => {
  const later = '2010-12-02T08:00:00'
  const { counts } = retailBatch([
    row({ quantity: 4 }),
    row({ invoice: 'C2', quantity: -3, time: later }),
    row({ invoice: 'C3', quantity: -3, time: later }),
    row({ invoice: 'C4', quantity: -3, article: 'B', time: later }),
    row({ invoice: 'C5', quantity: -1, time: '2010-11-30T08:00:00' }),
  ])
  expect(counts.creditLines).toEqual({ matched: 1, partlyMatched: 1, unmatched: 2, piecesUnmatched: 6 })
})

it('counts what it leaves out: no customer, negative without a credit note', () => {
  const batch = retailBatch([
    row({ customer: null }),
    row({ invoice: '2', quantity: -5, customer: null }),
    row({ invoice: '3', quantity: -5 }),
    row({ invoice: '4' }),
  ])
  expect(batch.counts).toMatchObject({ rows: 4, lines: 1, orders: 1, withoutCustomer: 2, negativeWithoutCredit: 2 })
})

it.each(['POST', 'D', 'M', 'm', 'DOT', 'C2', 'BANK CHARGES', 'AMAZONFEE'])(
  'imports %s as a line that cannot be returned',
  (article) => {
    const { articles, counts, invoices } = retailBatch([row({ article })])
    expect(counts.noArticle).toBe(1)
    expect(articles).toEqual([{ number: article, name: 'NAME', returnable: false }])
    expect(invoices[0]?.lines[0]).toMatchObject({ article, articleReturnable: false })
  },
)

it('names an article as its newest line does, and a line without description after its article', () => {
  const { articles, invoices } = retailBatch([
    row({ description: 'OLD' }),
    row({ description: 'NEW' }),
    row({ description: '' }),
  ])
  expect(articles).toEqual([{ number: 'A', name: 'NEW', returnable: true }])
  expect(invoices[0]?.lines.map(({ articleName }) => articleName)).toEqual(['OLD', 'NEW', 'NEW'])
})

it('never returns more than was delivered, and accounts for every credited piece', () => {
  const anyLine = fc.record({
    invoice: fc.constantFrom('1', '2', '3', 'C4', 'C5'),
    article: fc.constantFrom('A', 'B'),
    pieces: fc.integer({ min: 1, max: 9 }),
    day: fc.integer({ min: 1, max: 9 }),
  })
  fc.assert(
    fc.property(fc.array(anyLine, { maxLength: 40 }), (drawn) => {
      const lines = drawn.map(({ invoice, article, pieces, day }) =>
        row({
          invoice,
          article,
          quantity: invoice.startsWith('C') ? -pieces : pieces,
          time: `2010-12-0${day}T08:00:00`,
        }),
      )
      const { counts } = retailBatch(lines)
      const imported = linesOf(lines)
      const credited = lines.filter(({ credit }) => credit).reduce((sum, { quantity }) => sum - quantity, 0)
      const returned = imported.reduce((sum, { quantityReturned }) => sum + quantityReturned, 0)
      expect(imported.every(({ quantity, quantityReturned }) => quantityReturned <= quantity)).toBe(true)
      expect(returned + counts.creditLines.piecesUnmatched).toBe(credited)
    }),
  )
})
