/** The gate in front of a small catalog on SQLite, for its unit tests. */

import { idShapeOf } from '@/db/ids'
import type { Catalog, CatalogField, Entity, FieldKind } from '@/gate/catalog'
import { passGate } from '@/gate/gate'

const field = (kind: FieldKind, more: Partial<CatalogField> = {}): CatalogField => ({
  kind,
  many: false,
  fields: new Map(),
  ...more,
})

const ids = idShapeOf('sqlite')

const GENERATED = [
  'GET ',
  'POST ',
  'PATCH ',
  'DELETE ',
  'GET count',
  'GET versions',
  'GET :id',
  'PATCH :id',
  'DELETE :id',
]

function entity(slug: string, fields: Record<string, CatalogField>, endpoints: string[] = []): Entity {
  const all = [...endpoints, ...GENERATED]
  return {
    slug,
    fields: new Map(Object.entries(fields)),
    endpoints: all.map((text, index) => {
      const [method = '', path = ''] = text.split(' ')
      return { method, segments: path.split('/').filter(Boolean), own: all.lastIndexOf(text) > index }
    }),
    versions: false,
    upload: slug === 'media',
    auth: false,
  }
}

const lines = entity('order-lines', {
  customer: field('relation', { to: 'customers', ids }),
  orderNumber: field('text'),
  orderDate: field('date'),
  quantityDelivered: field('number'),
  netUnitPriceCents: field('number'),
})
const customers = entity('customers', {
  number: field('text'),
  name: field('text'),
  active: field('checkbox'),
  addresses: field('array', { fields: new Map([['city', field('text')]]) }),
})
const rmas = entity('rmas', {}, ['POST check', 'POST ', 'POST :id/submit', 'POST :id/attachments'])
const contacts = entity('contacts', {}, ['POST login', 'POST first-register', 'GET init', 'GET me'])
const templates = entity('templates', {}, ['GET :id/preview'])
const media = entity('media', { alt: field('text') })
const catalog: Catalog = {
  id: field('id', { ids }),
  collections: new Map([lines, customers, rmas, contacts, templates, media].map((one) => [one.slug, one])),
  globals: new Map([['portal-settings', entity('portal-settings', {})]]),
}

export const STAFF = `JWT x.${Buffer.from('{"collection":"users"}').toString('base64url')}.x`

export type Init = { method?: string; body?: string | FormData; headers?: Record<string, string>; staff?: boolean }

export const pass = (path: string, { staff = false, headers = {}, ...init }: Init = {}) => {
  const all = { ...(staff ? { authorization: STAFF } : {}), ...headers }
  const request = new Request(`http://localhost:3000${path}`, { ...init, headers: all })
  return passGate(request, { catalog, isStaff: async () => staff })
}
export const json = (body: string, more: Init = {}): Init => ({
  method: 'POST',
  body,
  ...more,
  headers: { 'content-type': 'application/json', ...more.headers },
})
export const refused = (path: string, init?: Init) =>
  pass(path, init).then(
    () => 'passed',
    ({ code }: { code: string }) => code,
  )
export const query = async (path: string, init?: Init) =>
  Object.fromEntries(new URL((await pass(path, init)).url).searchParams)
