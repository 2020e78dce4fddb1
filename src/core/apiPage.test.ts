import { describe, expect, it } from 'vitest'

import { type ApiDocument, areasOf, fieldsIn, searched, typeOf } from './apiPage'

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })

/** As an endpoint of ours tells what it answers with a status. */
const refusal = (...names: string[]) => ({
  'application/json': {
    schema: {
      properties: {
        errors: { type: 'array', prefixItems: [{ properties: { name: { type: 'string', enum: names } } }] },
      },
    },
  },
})

const api: ApiDocument = {
  servers: [{ url: 'https://portal.example/api' }],
  tags: [
    { name: 'orders', description: 'Orders' },
    { name: 'empty', description: 'Nothing' },
  ],
  paths: {
    '/orders/{id}': {
      get: {
        operationId: 'get_orders_id',
        tags: ['orders'],
        summary: 'One order',
        description: 'May be called by: agents.',
        security: [{ staffToken: [] }],
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
        responses: {
          '404': { $ref: '#/components/responses/Error404' },
          '409': { description: 'Too late', content: refusal('ALREADY_DECIDED') },
          '200': { description: 'Done', content: { 'application/json': { schema: ref('orders') } } },
        },
      },
      post: {
        operationId: 'post_orders_id',
        tags: ['orders'],
        security: [{}],
        requestBody: { content: { 'multipart/form-data': { schema: { properties: { file: { type: 'string' } } } } } },
        responses: {},
      },
    },
  },
  components: {
    schemas: {
      orders: {
        required: ['id'],
        properties: {
          id: { type: 'string' },
          customer: { oneOf: [{ type: 'string' }, ref('customers')] },
          lines: { type: 'array', items: { properties: { quantity: { type: 'integer' } } } },
        },
      },
    },
    responses: { Error404: { description: 'Not there' } },
  },
}

describe('an area', () => {
  it('holds its operations, and is left out without any', () => {
    expect(areasOf(api).map(({ name, operations }) => [name, operations.length])).toEqual([['orders', 2]])
  })

  it('is found by words in any order, of the address, of what is done and of who may', () => {
    const found = (text: string) =>
      searched(areasOf(api), text).flatMap(({ operations }) => operations.map(({ id }) => id))
    expect(found('AGENTS order')).toEqual(['get_orders_id'])
    expect(found('post')).toEqual(['post_orders_id'])
    expect(found('agents stranger')).toEqual([])
  })
})

describe('an operation', () => {
  const [read, upload] = areasOf(api)[0]?.operations ?? []

  it('says what comes back, and apart from it how it is refused', () => {
    expect(read?.success.fields.map(({ name }) => name)).toEqual(['id', 'customer', 'lines', 'lines[].quantity'])
    expect(read?.refusals).toEqual([
      { status: '404', says: 'Not there', names: [] },
      { status: '409', says: 'Too late', names: ['ALREADY_DECIDED'] },
    ])
  })

  it('shows how it is called: with a token where one is needed, with a file where one is taken', () => {
    expect(read?.curl).toBe("curl 'https://portal.example/api/orders/{id}' \\\n  -H 'Authorization: JWT …'")
    expect(upload?.curl).toBe("curl -X POST 'https://portal.example/api/orders/{id}' \\\n  -F 'file=@…'")
  })
})

describe('a field', () => {
  it('says its type as short as it can', () => {
    expect(typeOf({ oneOf: [{ type: 'string' }, ref('customers')] })).toBe('string | customers')
    expect(typeOf({ type: ['string', 'null'], enum: ['a', null] })).toBe('a | null')
    expect(typeOf({ type: 'array', items: ref('orders') })).toBe('orders[]')
    expect(typeOf({})).toBe('object')
  })

  it('of a choice is shown once, and required where each of them has it', () => {
    const one = {
      type: 'object',
      required: ['id', 'at'],
      properties: { id: { type: 'string' }, at: { type: 'string' } },
    }
    const other = { type: 'object', required: ['id'], properties: { id: { type: 'string' } } }
    const lists = [one, other].map((items) => ({ type: 'array', items }))
    const around = { properties: { plan: { anyOf: [one, { type: 'null' }] }, rows: { anyOf: lists } } }
    expect(fieldsIn(api, around).map(({ name, required }) => `${name}${required ? '' : '?'}`)).toEqual([
      'plan?',
      'plan.id',
      'plan.at',
      'rows?',
      'rows[].id',
      'rows[].at?',
    ])
  })

  it('of a row that is shown elsewhere ends with its name', () => {
    const around = { properties: { doc: ref('orders') } }
    expect(fieldsIn(api, around).map(({ name, type }) => `${name}: ${type}`)).toEqual(['doc: orders'])
  })
})
