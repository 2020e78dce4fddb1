import { expect, it } from 'vitest'
import { z } from 'zod'

import { fieldsOwnedBy } from '../fieldOwners'
import { Address, ERP_ROWS, OrderLine } from './entities'

/** What a row says of itself or its place, and is no field of the collection. */
const OF_THE_FILE = ['updatedAt', 'customerNumber', 'lines', 'creditNumber']

it('tell of every field what it holds', () => {
  const shapes = [...Object.values(ERP_ROWS), Address, OrderLine].map(({ shape }) => shape)
  const silent = shapes.flatMap((shape) =>
    Object.entries<z.ZodType>(shape).flatMap(([name, field]) => (field.description ? [] : name)),
  )
  expect(silent).toEqual([])
})

it('take the fields of the ERP alone, and name every one of them as its own', () => {
  const taken = {
    customers: Object.keys(ERP_ROWS.customers.shape),
    orders: Object.keys(ERP_ROWS.orders.shape),
    'order-lines': Object.keys(OrderLine.shape),
  }
  for (const collection of ['customers', 'orders', 'order-lines'] as const) {
    const own = [...fieldsOwnedBy('erp', collection), ...OF_THE_FILE]
    expect(taken[collection].filter((field) => !own.includes(field))).toEqual([])
  }
})

it('can be told as JSON Schema', () => {
  for (const shape of Object.values(ERP_ROWS)) expect(z.toJSONSchema(shape)).toMatchObject({ type: 'object' })
})
