import { expect, it } from 'vitest'

import { isNoQuantity, piecesIn } from './quantity'

it.each([
  ['0', 0],
  ['15', 15],
  [' 7 ', 7],
  ['007', 7],
  ['9999999', 9_999_999],
])('takes %j as a quantity', (typed, pieces) => {
  expect([piecesIn(typed), isNoQuantity(typed)]).toEqual([pieces, false])
})

it.each(['1.5', '1,5', '-3', '+3', '1e2', '0x10', '12345678', 'tien', '1 000', '٣'])('takes %j as none', (typed) => {
  expect([piecesIn(typed), isNoQuantity(typed)]).toEqual([null, true])
})

it.each(['', '  '])('tells nothing typed (%j) from something wrong', (typed) => {
  expect([piecesIn(typed), isNoQuantity(typed)]).toEqual([null, false])
})
