import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { type Candidate, matchRows } from './matchRows'

const line = (id: string, returnable: number, more: Partial<Candidate> = {}): Candidate => ({
  id,
  articleNumber: 'A-1',
  externalArticleNumber: null,
  orderNumber: `VO-${id}`,
  verdict:
    returnable > 0
      ? { eligible: true, until: null, returnable }
      : { eligible: false, until: null, returnable, refusals: [{ code: 'SPECIAL_ORDER', data: {} }] },
  ...more,
})

const said = (rows: Parameters<typeof matchRows>[0], candidates: readonly Candidate[]) =>
  matchRows(rows, candidates).map(({ takes, errors }) => [
    takes.map(({ orderLine, quantityRequested }) => `${orderLine} ${quantityRequested}`).join(', '),
    errors.map(({ code }) => code).join(', '),
  ])

describe('a row', () => {
  it('takes from the newest lines on, over several where one does not do', () => {
    expect(said([{ code: 'a-1', quantity: 5 }], [line('new', 3), line('old', 4)])).toEqual([['new 3, old 2', '']])
  })

  it('takes no piece that another row took, and leaves its pieces when it cannot have all', () => {
    const rows = [
      { code: 'A-1', quantity: 2 },
      { code: 'A-1', quantity: 2 },
      { code: 'A-1', quantity: 1 },
    ]
    expect(said(rows, [line('only', 3)])).toEqual([
      ['only 2', ''],
      ['', 'QUANTITY_EXCEEDS_RETURNABLE'],
      ['only 1', ''],
    ])
  })

  it('finds the customer’s own number, an order, and an article of an order', () => {
    const own = line('a', 3, { externalArticleNumber: 'MIJN-7' })
    const other = line('b', 3, { articleNumber: 'B-2', orderNumber: 'VO-a' })
    expect(said([{ code: 'mijn-7', quantity: 1 }], [own])).toEqual([['a 1', '']])
    expect(said([{ code: 'VO-a', quantity: 1 }], [own])).toEqual([['a 1', '']])
    expect(said([{ code: 'VO-a', quantity: 1 }], [own, other])).toEqual([['', 'ARTICLE_NOT_NAMED']])
    expect(said([{ code: 'B-2', order: 'vo-A', quantity: 1 }], [own, other])).toEqual([['b 1', '']])
    expect(said([{ code: 'B-2', order: 'VO-9', quantity: 1 }], [own, other])).toEqual([['', 'NOT_BOUGHT']])
  })

  it('says why nothing of it can come back', () => {
    expect(said([{ code: 'A-1', quantity: 1 }], [line('a', 0)])).toEqual([['', 'SPECIAL_ORDER']])
    expect(said([{ code: 'A-9', quantity: 1 }], [line('a', 3)])).toEqual([['', 'NOT_BOUGHT']])
  })
})

it('never takes more of a line than can come back', () => {
  const row = fc.record({ code: fc.constantFrom('A-1', 'A-2', 'VO-x'), quantity: fc.integer({ min: 1, max: 6 }) })
  const some = fc.array(fc.record({ returnable: fc.nat(5), articleNumber: fc.constantFrom('A-1', 'A-2') }))
  fc.assert(
    fc.property(fc.array(row), some, (rows, lines) => {
      const candidates = lines.map(({ returnable, ...more }, at) => line(String(at), returnable, more))
      const taken = new Map<string, number>()
      matchRows(rows, candidates).forEach(({ takes, errors }, at) => {
        const sum = takes.reduce((total, { quantityRequested }) => total + quantityRequested, 0)
        expect(sum).toBe(errors.length > 0 ? 0 : rows[at]?.quantity)
        for (const { orderLine, quantityRequested } of takes)
          taken.set(orderLine, (taken.get(orderLine) ?? 0) + quantityRequested)
      })
      for (const { id, verdict } of candidates) expect(taken.get(id) ?? 0).toBeLessThanOrEqual(verdict.returnable)
    }),
  )
})
