import { describe, expect, it } from 'vitest'

import { readJsonRow } from './readRow'

const line = { lineNumber: 1, articleNumber: 'A1', articleName: 'Lamp', quantityOrdered: 2 }
const order = { number: '0012', customerNumber: 'K1', orderDate: '2026-03-01', lines: [line] }
const invoice = { number: 'F1', customerNumber: 'K1', kind: 'credit', invoiceDate: '2026-03-01', amountCents: -1250 }
const read = (value: unknown) => readJsonRow('orders', JSON.stringify(value), 7)

describe('a row in JSON', () => {
  it('keeps leading zeros, trims and leaves alone what it does not name', () => {
    expect(read({ ...order, customerReference: '  mei ', billingName: null }).row).toEqual({
      ...order,
      customerReference: 'mei',
      billingName: null,
    })
  })

  it('takes a credit note below zero', () => {
    expect(readJsonRow('invoices', JSON.stringify(invoice), 1).row).toEqual(invoice)
  })

  it.each([
    ['[]', '', 'notObject'],
    ['{"number":', '', 'notJson'],
    ['null', '', 'notObject'],
  ])('%s is no row', (text, field, reason) => {
    expect(readJsonRow('orders', text, 3).faults).toEqual([{ line: 3, field, reason }])
  })

  it.each([
    [{ number: undefined }, 'number', 'missing'],
    [{ number: '  ' }, 'number', 'missing'],
    [{ number: 12 }, 'number', 'wrongType'],
    [{ number: 'x'.repeat(101) }, 'number', 'tooLong'],
    [{ billingName: 'a\u0000b' }, 'billingName', 'control'],
    [{ invoiced: true }, 'invoiced', 'unknownField'],
    [{ totalCents: 12.5 }, 'totalCents', 'notWhole'],
    [{ totalCents: '12' }, 'totalCents', 'wrongType'],
    [{ orderDate: '2026-02-30' }, 'orderDate', 'notDate'],
    [{ orderDate: '2026-02-03T10:00:00' }, 'orderDate', 'notDate'],
    [{ updatedAt: '2026-02-03' }, 'updatedAt', 'notInstant'],
    [{ currency: 'eur' }, 'currency', 'notCurrency'],
    [{ shippingStatus: 'sent' }, 'shippingStatus', 'notListed'],
    [{ lines: [] }, 'lines', 'missing'],
    [{ lines: [line, line] }, 'lines.1.lineNumber', 'twice'],
    [{ lines: [{ ...line, quantityOrdered: -1 }] }, 'lines.0.quantityOrdered', 'tooSmall'],
    [{ lines: [{ ...line, quantityInRequest: 0 }] }, 'lines.0.quantityInRequest', 'unknownField'],
    [{ lines: [{ ...line, vatRate: 101 }] }, 'lines.0.vatRate', 'tooLarge'],
  ])('%j is refused', (part, field, reason) => {
    expect(read({ ...order, ...part }).faults).toEqual([{ line: 7, field, reason }])
  })

  it('names every fault at once', () => {
    const { faults } = readJsonRow('invoices', JSON.stringify({ ...invoice, kind: undefined, amountCents: null }), 2)
    expect(faults).toEqual([
      { line: 2, field: 'kind', reason: 'missing' },
      { line: 2, field: 'amountCents', reason: 'missing' },
    ])
  })

  it('links to https alone', () => {
    const shipment = { number: 'Z1', customerNumber: 'K1', trackingUrl: 'javascript:alert(1)' }
    expect(readJsonRow('shipments', JSON.stringify(shipment), 1).faults).toMatchObject([{ reason: 'notLink' }])
  })
})

it('refuse half a letter, which would be stored as another text than it is found by', () => {
  const { faults } = readJsonRow('articles', '{"number":"A\\ud800","name":"Lager"}', 1)
  expect(faults).toEqual([{ line: 1, field: 'number', reason: 'control' }])
})
