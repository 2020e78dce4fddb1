import { describe, expect, it } from 'vitest'

import { mapSchema, namesIn, reached, refTo } from './schema'

describe('a walk through a schema', () => {
  it('leaves alone what only is called like a word of JSON Schema', () => {
    const schema = {
      type: 'object',
      required: ['required'],
      properties: { required: { type: 'boolean' }, type: { type: 'string' } },
    }
    expect(mapSchema(schema, ({ required: _, ...one }) => one)).toEqual({
      type: 'object',
      properties: { required: { type: 'boolean' }, type: { type: 'string' } },
    })
  })

  it('comes to lists, items and choices', () => {
    const seen: unknown[] = []
    mapSchema({ items: { oneOf: [{ const: 1 }, { properties: { a: { const: 2 } } }] } }, (one) => {
      seen.push(one.const)
      return one
    })
    expect(seen).toEqual([1, 2, undefined, undefined, undefined])
  })
})

describe('the components of a description', () => {
  it('are those that it leads to, however far, and no others', () => {
    const all = { orders: { items: refTo('customers') }, customers: { not: refTo('orders') }, counters: {} }
    expect(Object.keys(reached(all, namesIn({ schema: refTo('orders') })))).toEqual(['customers', 'orders'])
  })
})
