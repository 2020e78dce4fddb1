import { expect, it } from 'vitest'
import { z } from 'zod'

import { fieldsOwnedBy } from '../fieldOwners'
import { Address, ERP_ROWS, OrderLine } from './entities'

it('tell of every field what it holds', () => {
  const shapes = [...Object.values(ERP_ROWS), Address, OrderLine].map(({ shape }) => shape)
  const silent = shapes.flatMap((shape) =>
    Object.entries<z.ZodType>(shape).flatMap(([name, field]) => (field.description ? [] : name)),
  )
  expect(silent).toEqual([])
})

it('take no field that is the portal’s own', () => {
  const taken = {
    customers: Object.keys(ERP_ROWS.customers.shape),
    orders: Object.keys(ERP_ROWS.orders.shape),
    'order-lines': Object.keys(OrderLine.shape),
  }
  for (const collection of ['customers', 'orders', 'order-lines'] as const) {
    expect(taken[collection].filter((field) => fieldsOwnedBy('nazorg', collection).includes(field))).toEqual([])
  }
})

it('can be told as JSON Schema', () => {
  for (const shape of Object.values(ERP_ROWS)) expect(z.toJSONSchema(shape)).toMatchObject({ type: 'object' })
})
