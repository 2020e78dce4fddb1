import { expect, it } from 'vitest'

import { FIELD_OWNERS, fieldsOwnedBy, type OwnedCollection } from './fieldOwners'

it('leaves the counters of an order line that Nazorg keeps out of every import', () => {
  expect(fieldsOwnedBy('nazorg', 'order-lines')).toEqual([
    'quantityOpen',
    'quantityInRequest',
    'quantityAwaitingCredit',
    'quantityCredited',
    'quantityKept',
    'quantityReturnable',
  ])
})

it('gives every field exactly one owner', () => {
  for (const collection of Object.keys(FIELD_OWNERS) as OwnedCollection[]) {
    const owned = [...fieldsOwnedBy('erp', collection), ...fieldsOwnedBy('nazorg', collection)]
    expect(owned.sort()).toEqual(Object.keys(FIELD_OWNERS[collection]).sort())
  }
})
