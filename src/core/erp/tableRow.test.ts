import { describe, expect, it } from 'vitest'

import { columnsOf, readTableRow } from './tableRow'

const head = { number: '0012', customerNumber: 'K1', orderDate: '2026-03-01', shipsComplete: 'true' }
const first = { lineNumber: '1', articleNumber: 'A1', articleName: 'Lamp', quantityOrdered: '2', vatRate: '21' }
const second = { ...first, lineNumber: '2', quantityOrdered: '3', vatRate: '' }

describe('a row of a table', () => {
  it('makes one order of the rows of its lines', () => {
    const rows = [first, second].map((cells, index) => ({ line: index + 2, values: { ...head, ...cells } }))
    expect(readTableRow('orders', rows as never).row).toEqual({
      ...head,
      shipsComplete: true,
      lines: [
        { ...first, lineNumber: 1, quantityOrdered: 2, vatRate: 21 },
        { ...first, lineNumber: 2, quantityOrdered: 3, vatRate: null },
      ],
    })
  })

  it('says on which line of the file and in which column a fault is', () => {
    const rows = [first, { ...second, quantityOrdered: 'three' }]
    const read = readTableRow(
      'orders',
      rows.map((cells, at) => ({ line: at + 2, values: { ...head, ...cells } })) as never,
    )
    expect(read.faults).toEqual([{ line: 3, field: 'quantityOrdered', reason: 'wrongType' }])
  })

  it('refuses an order whose rows contradict each other', () => {
    const other = { ...head, ...second, customerNumber: 'K2' }
    const read = readTableRow('orders', [
      { line: 2, values: { ...head, ...first } },
      { line: 3, values: other },
    ])
    expect(read.faults).toEqual([{ line: 3, field: 'customerNumber', reason: 'differs' }])
  })

  it('empties with an empty cell, and leaves alone what has no column', () => {
    const values = { number: 'A1', name: 'Lamp', brand: ' ', returnable: '' }
    expect(readTableRow('articles', [{ line: 2, values }]).row).toEqual({ number: 'A1', name: 'Lamp', brand: null })
  })

  it('reads the address of each kind, and several order numbers in one cell', () => {
    const address = { 'delivery.street': 'Kade', 'delivery.countryCode': 'NL', 'billing.street': '' }
    const customer = readTableRow('customers', [{ line: 2, values: { number: 'K1', name: 'Bos', ...address } }]).row
    expect(customer?.addresses).toEqual([
      expect.objectContaining({ kind: 'delivery', street: 'Kade', countryCode: 'NL', primary: true, city: null }),
    ])
    const values = { number: 'Z1', customerNumber: 'K1', orderNumbers: '0012| 0013' }
    expect(readTableRow('shipments', [{ line: 2, values }]).row?.orderNumbers).toEqual(['0012', '0013'])
  })

  it('names the column of a faulty address', () => {
    const values = { number: 'K1', name: 'Bos', 'billing.countryCode': 'Holland' }
    expect(readTableRow('customers', [{ line: 4, values }]).faults).toEqual([
      { line: 4, field: 'billing.countryCode', reason: 'notCountry' },
    ])
  })

  it('has columns for an order and its lines together', () => {
    expect(columnsOf('orders')).toEqual(
      expect.arrayContaining(['number', 'orderDate', 'lineNumber', 'quantityOrdered']),
    )
    expect(columnsOf('orders')).not.toContain('lines')
  })
})
