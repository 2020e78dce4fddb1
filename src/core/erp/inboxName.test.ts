import { expect, it } from 'vitest'

import { droppedAs } from './inboxName'

it.each([
  ['orders.csv', 'orders', 'csv'],
  ['Orders-2026-11-27.NDJSON', 'orders', 'ndjson'],
  ['invoices_0900.csv', 'invoices', 'csv'],
  ['reason-codes.csv', 'reason-codes', 'csv'],
  ['reason-codes-new.csv', 'reason-codes', 'csv'],
])('%s is read as %s', (name, entity, format) => expect(droppedAs(name)).toEqual({ entity, format }))

it.each(['orders.csv.part', 'orders', 'ordersold.csv', 'prices.csv', '.orders.csv', 'orders.xlsx', 'constructor.csv'])(
  '%s is left where it is',
  (name) => expect(droppedAs(name)).toBeNull(),
)
