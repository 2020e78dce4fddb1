import { describe, expect, it } from 'vitest'

import { type Init, json, pass, query, refused, STAFF } from '../../tests/support/gate'

describe('addresses', () => {
  it.each([
    '/api/nothing',
    '/api',
    '/api/',
    '/api//order-lines',
    '/api/order-lines/',
    '/api/order-lines/1/2/3',
    '/api/order-lines/versions',
    '/api/contacts/init',
    '/api/globals/nothing',
    '/api/graphql',
    '/api/__proto__',
    '/api/%E0%A4%A',
    '/apis/order-lines',
  ])('%s leads nowhere, for staff neither', async (path) => {
    expect(await refused(path, { staff: true })).toBe('CLOSED')
  })

  it('first-register is closed for everybody', async () => {
    expect(await refused('/api/contacts/first-register', json('{}'))).toBe('CLOSED')
    expect(await refused('/api/contacts/first-register', json('{}', { staff: true }))).toBe('CLOSED')
  })

  it('for staff are refused to the rest, by what a token proves and not by what it says', async () => {
    expect(await refused('/api/globals/portal-settings')).toBe('FORBIDDEN')
    expect(await refused('/api/globals/portal-settings', { headers: { authorization: STAFF } })).toBe('FORBIDDEN')
    expect(await refused('/api/order-lines/1', { method: 'DELETE' })).toBe('FORBIDDEN')
    expect(await refused('/api/globals/portal-settings', { staff: true })).toBe('passed')
  })

  it('of a preview name a part that there is', async () => {
    const preview = '/api/templates/4be3cf0c-0000-4000-8000-000000000000/preview'
    for (const part of ['html', 'text', 'headers', 'pdf'])
      expect(await refused(`${preview}?part=${part}&locale=nl`, { staff: true })).toBe('passed')
    expect(await refused(`${preview}?part=exe`, { staff: true })).toBe('INVALID_INPUT')
  })

  it('with an id that cannot exist ask for one that does not', async () => {
    const { pathname } = new URL((await pass('/api/order-lines/no%20id!')).url)
    expect(pathname).toBe('/api/order-lines/000000000000000000000000')
  })
})

describe('an id that the database could not have written', () => {
  const ID = '4be3cf0c-0000-4000-8000-000000000000'
  const NONE = '000000000000000000000000'
  const filter = async (text: string) => JSON.parse((await query(`/api/order-lines?${text}`)).where ?? '')

  it.each(['id', 'customer'])('is looked for by %s as one that no row has', async (field) => {
    expect(await filter(`where[${field}][in]=abc,${ID}`)).toEqual({ [field]: { in: [NONE, ID] } })
    expect(await filter(`where[${field}][equals]=abc`)).toEqual({ [field]: { equals: NONE } })
    expect(await filter(`where[${field}][not_equals]=${ID}`)).toEqual({ [field]: { not_equals: ID } })
  })

  it('puts nothing in order and is written nowhere', async () => {
    expect(await refused('/api/order-lines?where[id][greater_than]=abc')).toBe('INVALID_INPUT')
    expect(await refused('/api/order-lines?where[id][like]=a')).toBe('INVALID_INPUT')
    const staff = true
    expect(await refused('/api/order-lines', json('{"customer":"abc"}', { staff }))).toBe('INVALID_INPUT')
    expect(await refused('/api/order-lines', json(`{"customer":"${ID}"}`, { staff }))).toBe('passed')
  })

  it('leads to the row that is not there', async () => {
    expect(new URL((await pass('/api/order-lines/abc')).url).pathname).toBe(`/api/order-lines/${NONE}`)
    expect(new URL((await pass(`/api/order-lines/${ID}`)).url).pathname).toBe(`/api/order-lines/${ID}`)
  })
})

describe('queries of customers', () => {
  it.each([
    'where=abc',
    'where[orderNumber]=1',
    'where[netUnitPriceCents][exists]=true',
    'where[customer.name][like]=a',
    'where[orderNumber][near]=1',
    'where[orderNumber][equals][equals]=1',
    'where[orderDate][greater_than]=2026-02-31',
    'where[orderDate][like]=2026',
    'where[quantityDelivered][equals]=abc',
    'where[customer][equals]=no id',
    'where[orderNumber][equals]=a%00b',
    'where[constructor][equals]=1',
    'sort=netUnitPriceCents',
    'sort=customer.name',
    'page=1e99',
    'page=0',
    'limit=-1',
    'limit=many',
    'depth=x',
    'locale=xx',
    'draft=true',
    'trash=true',
    'joins[a]=false',
    'populate[customers][name]=true',
    'whree[orderNumber][equals]=1',
    'where[',
    '__proto__[a]=1',
  ])('?%s is refused', async (text) => {
    expect(await refused(`/api/order-lines?${text}`)).toBe('INVALID_INPUT')
  })

  it('may nest five levels and name fifty conditions, and no more', async () => {
    const nested = (levels: number) => `where${'[or][0]'.repeat(levels)}[orderNumber][equals]=1`
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) => `where[or][${index}][orderNumber][equals]=1`).join('&')
    expect(await refused(`/api/order-lines?${nested(5)}`)).toBe('passed')
    expect(await refused(`/api/order-lines?${nested(6)}`)).toBe('INVALID_INPUT')
    expect(await refused(`/api/order-lines?${many(50)}`)).toBe('passed')
    expect(await refused(`/api/order-lines?${many(51)}`)).toBe('INVALID_INPUT')
  })

  it.each([
    ['limit=0', '200'],
    ['limit=1000', '200'],
    ['pagination=false', '200'],
    ['limit=25', '25'],
  ])('?%s gets at most 200 rows', async (text, limit) => {
    expect(await query(`/api/order-lines?${text}`)).toEqual({ limit, depth: '0' })
  })

  it('reach Payload typed, flat and without what was not understood', async () => {
    const text = 'where[and][0][quantityDelivered][greater_than]=2&where[orderNumber][in]=a,b&sort=-orderDate&depth=9'
    const { where, ...rest } = await query(`/api/order-lines?${text}`)
    expect(JSON.parse(where ?? '')).toEqual({
      and: [{ quantityDelivered: { greater_than: 2 } }],
      orderNumber: { in: ['a', 'b'] },
    })
    expect(rest).toEqual({ sort: '-orderDate', depth: '1' })
  })

  it('hold to the same when a POST stands for a GET', async () => {
    const form = (body: string, override = 'GET'): Init => ({
      method: 'POST',
      body,
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-http-method-override': override },
    })
    const passed = await pass('/api/order-lines', form('where[orderNumber][equals]=1'))
    expect([passed.method, passed.headers.get('x-http-method-override')]).toEqual(['GET', null])
    expect(await refused('/api/order-lines', form('where[netUnitPriceCents][equals]=1'))).toBe('INVALID_INPUT')
    expect(await refused('/api/order-lines', form('', 'DELETE'))).toBe('INVALID_INPUT')
  })
})

describe('what customers select', () => {
  it.each(['select[orderNumber]=true', 'select[netUnitPriceCents]=true', 'select[currency]=false'])(
    '?%s is a listed field',
    async (text) => {
      expect(await refused(`/api/order-lines?${text}`)).toBe('passed')
    },
  )

  it.each(['select[secret]=true', 'select[customer][name]=true', 'select[orderNumber]=true&select[x]=false'])(
    '?%s is refused, to staff it is not',
    async (text) => {
      expect(await refused(`/api/order-lines?${text}`)).toBe('INVALID_INPUT')
      expect(await refused(`/api/order-lines?${text}`, { staff: true })).toBe('passed')
    },
  )

  it('may be a part of a list that is shown', async () => {
    const text = 'select[lines][articleNumber]=true&select[lines][remark]=true'
    expect(await query(`/api/rmas?${text}`)).toMatchObject({ 'select[lines][remark]': 'true' })
    expect(await refused('/api/rmas?select[decidedBy]=true')).toBe('INVALID_INPUT')
    expect(await refused('/api/contacts/me?select[name]=true')).toBe('INVALID_INPUT')
  })
})

describe('queries of staff', () => {
  it('may follow relations, and must still have a shape', async () => {
    const staff = true
    expect(await refused('/api/order-lines?where[customer.name][like]=a&draft=true', { staff })).toBe('passed')
    expect(await refused('/api/order-lines?where[customer.secret][like]=a', { staff })).toBe('INVALID_INPUT')
    expect(await refused('/api/order-lines?where=abc', { staff })).toBe('INVALID_INPUT')
  })

  it('must say which rows, to change or delete many', async () => {
    expect(await refused('/api/customers', { method: 'DELETE', staff: true })).toBe('INVALID_INPUT')
    expect(await refused('/api/customers?where[and]=', { method: 'DELETE', staff: true })).toBe('INVALID_INPUT')
    expect(await refused('/api/customers?where[id][in]=a,b', { method: 'DELETE', staff: true })).toBe('passed')
  })
})

describe('bodies', () => {
  it.each([
    'null',
    '[]',
    '1',
    '"a"',
    '{',
    '{"a":1e999}',
    '{"a":"\\u0000"}',
    '{"a":"\\ud800"}',
    '{"__proto__":{"a":1}}',
    '{"a":{"constructor":1}}',
    `${'{"a":'.repeat(60)}1${'}'.repeat(60)}`,
    `{"a":"${'x'.repeat(1024 * 1024)}"}`,
  ])('%.40s is refused', async (body) => {
    expect(await refused('/api/rmas', json(body))).toBe('INVALID_INPUT')
  })

  it('of another type than JSON are refused', async () => {
    expect(await refused('/api/rmas', json('{}', { headers: { 'content-type': 'text/plain' } }))).toBe('INVALID_INPUT')
    const broken = json('--x', { headers: { 'content-type': 'multipart/form-data; boundary=x' } })
    expect(await refused('/api/rmas', broken)).toBe('INVALID_INPUT')
  })

  it.each([
    '{"number":2}',
    '{"active":"true"}',
    '{"addresses":{"city":"x"}}',
    '{"addresses":["x"]}',
    '{"addresses":[{"city":1}]}',
  ])('%s does not hold what the fields of the collection hold', async (body) => {
    expect(await refused('/api/customers', json(body, { staff: true }))).toBe('INVALID_INPUT')
  })

  it('with a file for a case arrive unread, and no other', async () => {
    const init = {
      method: 'POST',
      body: 'anything at all',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
    }
    const passed = await pass('/api/rmas/1/attachments', init)
    expect([await passed.text(), passed.headers.get('content-type')]).toEqual([init.body, init.headers['content-type']])
    expect(await refused('/api/rmas/1/submit', init)).toBe('INVALID_INPUT')
  })

  it('of the panel arrive as JSON, without secrets', async () => {
    const form = new FormData()
    form.set('_payload', '{"number":"1","addresses":0,"hash":"x"}')
    const passed = await pass('/api/customers', { method: 'POST', body: form, staff: true })
    expect(passed.headers.get('content-type')).toBe('application/json')
    expect(await passed.json()).toEqual({ number: '1', addresses: 0 })
  })

  it('carry a file only where a collection takes files, and no address to fetch one from', async () => {
    const form = new FormData()
    form.set('_payload', '{"alt":"Logo","url":"http://169.254.169.254/"}')
    form.set('file', new File(['x'], '../logo.png', { type: 'image/png' }))
    expect(await refused('/api/customers', { method: 'POST', body: form, staff: true })).toBe('INVALID_INPUT')
    const passed = await (await pass('/api/media', { method: 'POST', body: form, staff: true })).formData()
    expect(passed.get('_payload')).toBe('{"alt":"Logo"}')
    expect((passed.get('file') as File).name).not.toContain('/')
  })
})
