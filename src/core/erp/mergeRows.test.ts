import { expect, it } from 'vitest'

import type { ErpRow } from './entities'
import { added, MOST_FAULTS, NOTHING } from './importing'
import { isOlder, mergedRow } from './mergeRows'

const line = (lineNumber: number, more: object = {}) => ({
  ...{ lineNumber, articleNumber: 'A', articleName: 'Lager', quantityOrdered: 1 },
  ...more,
})
const order = (lines: ErpRow<'orders'>['lines'], more: object = {}): ErpRow<'orders'> => ({
  ...{ number: '1', customerNumber: '100', orderDate: '2026-03-01', lines },
  ...more,
})

it('keep what the later row leaves out, of the order and of each line', () => {
  const earlier = order([line(1, { vatRate: 21 }), line(2)], { customerReference: 'PO 7', currency: 'EUR' })
  const later = order([line(1, { quantityOrdered: 4 }), line(3)], { currency: null })
  expect(mergedRow(earlier, later)).toEqual(
    order([line(1, { vatRate: 21, quantityOrdered: 4 }), line(2), line(3)], {
      customerReference: 'PO 7',
      currency: null,
    }),
  )
})

it('keep the newer of two by the moments that they name, whatever their offsets', () => {
  const recent = { number: 'A', name: 'Nieuw', updatedAt: '2026-03-01T09:30:00Z' }
  const old = { number: 'A', name: 'Oud', updatedAt: '2026-03-01T10:00:00+01:00' }
  expect(mergedRow(recent, old)).toBeNull()
  expect(mergedRow(old, recent)).toEqual(recent)
  expect(isOlder(recent, recent.updatedAt)).toBe(false)
  expect(isOlder({ number: 'A', name: 'x' }, recent.updatedAt)).toBe(false)
})

it('count all faults, and name the first hundred with short names', () => {
  const errors = Array.from({ length: 60 }, (_, index) => ({
    line: index,
    field: 'x'.repeat(900),
    reason: 'missing' as const,
  }))
  const one = { ...NOTHING, refused: 60, errors }
  const both = added(added(NOTHING, one), one)
  expect([both.refused, both.errors.length]).toEqual([120, MOST_FAULTS])
  expect(both.errors.at(-1)?.field).toHaveLength(200)
})
