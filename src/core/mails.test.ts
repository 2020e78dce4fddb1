import { expect, it } from 'vitest'

import { documentKey } from './documents'
import { rmaTotals } from './rmaMails'

it('adds up what was asked and what was approved', () => {
  const lines = [
    { quantityRequested: 3, quantityApproved: 3 },
    { quantityRequested: 5, quantityApproved: 2 },
    { quantityRequested: 6, quantityApproved: null },
  ]
  expect(rmaTotals(lines)).toEqual({ lines: 3, piecesRequested: 14, piecesApproved: 5 })
})

it('names a document by RMA, kind and revision', () => {
  expect(documentKey('r1', 'return-form', 2)).toBe('r1:return-form:2')
})
