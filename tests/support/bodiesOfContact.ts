/** Every question that a contact can put to the API, made from what the gate lets them filter, sort and select by. */
import { GRID_NAMES, gridNamed } from '@/core/grids/grids'
import type { Catalog, CatalogField } from '@/gate/catalog'
import { CONTACT_FIELDS } from '@/gate/contactFields'
import { takesOperator } from '@/gate/values'

export type Question = { readonly method: 'GET' | 'POST'; readonly path: string; readonly body?: object }

const VALUES: Partial<Record<CatalogField['kind'], readonly string[]>> = {
  text: ['GEHEIM'],
  number: ['7776'],
  date: ['2026-06-01'],
  checkbox: ['true'],
  select: ['submitted'],
}
const OPERATORS = ['like', 'greater_than', 'contains'] as const

/** @param ids of foreign rows, by collection */
export function questions(catalog: Catalog, ids: Readonly<Record<string, readonly string[]>>): Question[] {
  const lists = Object.keys(CONTACT_FIELDS).flatMap((slug) => aboutCollection(catalog, slug, ids))
  const shut = [...catalog.collections.keys()].filter((slug) => !(slug in CONTACT_FIELDS))
  return [...lists, ...shut.flatMap((slug) => plainly(slug, ids[slug])), ...ofGrids(ids), ...byVerbs(ids)]
}

/** Those of the lists and rows themselves, without filters and orders. */
export const plainOnes = (asked: readonly Question[]): Question[] =>
  asked.filter(({ path }) => !/[?&](sort=|select|where\[(?!id\])|joins|populate|draft)/.test(path))

const ROOMS = { rmas: 'returns', 'service-requests': 'requests', 'warranty-claims': 'claims' } as const

/** What a dealer asks about an end customer of its own. */
export const aboutEndCustomer = (
  dealer: string,
  endCustomer: string,
  rows: Readonly<Record<string, string>>,
): Question[] => {
  const at = `customers/${dealer}/end-customers`
  const post = (path: string, body: object): Question => ({ method: 'POST', path: `/api/${path}`, body })
  return [
    get(`${at}/${endCustomer}`),
    post(`${at}/find`, { standing: 'active' }),
    ...Object.entries(ROOMS).flatMap(([kind, room]) => [post(`${at}/${room}`, {}), get(`${at}/${room}/${rows[kind]}`)]),
  ]
}

const get = (path: string): Question => ({ method: 'GET', path: `/api/${path}` })

/** Every grid in every order, by the words of the foreign rows and by their customers, counted and as a file. */
function ofGrids({ customers = [] }: Readonly<Record<string, readonly string[]>>): Question[] {
  return GRID_NAMES.flatMap((name) => {
    const { columns, filters, groups } = gridNamed(name)
    const sorted = Object.keys(columns).filter((column) => columns[column]?.sortable)
    const words = Object.keys(filters).filter((key) => filters[key]?.kind.startsWith('words'))
    const pages = [
      ...sorted.flatMap((column) => [`sort=${column}`, `sort=-${column}`]),
      ...words.map((key) => `${key}=GEHEIM`),
      ...customers.map((id) => `customer=${id}`),
    ]
    const grouped = groups.map((by) => `grids/${name}/groups?by=${by}`)
    const all = [
      `grids/${name}/csv`,
      `grids/${name}/count`,
      ...grouped,
      ...pages.map((page) => `grids/${name}?${page}`),
    ]
    return all.map(get)
  })
}

/** The lists and the rows themselves. */
function plainly(slug: string, ids: readonly string[] = []): Question[] {
  const rows = ids.flatMap((id) => [
    get(`${slug}/${id}`),
    get(`${slug}/${id}?depth=1`),
    get(`${slug}?where[id][equals]=${id}`),
  ])
  return [get(slug), get(`${slug}?depth=1&limit=200`), get(`${slug}/count`), get(`${slug}/versions`), ...rows]
}

function aboutCollection(catalog: Catalog, slug: string, ids: Readonly<Record<string, readonly string[]>>): Question[] {
  const { fields } = catalog.collections.get(slug) ?? { fields: new Map() }
  const found = pathsOf(fields)
  const paths = [...new Set([...found.keys(), ...(CONTACT_FIELDS[slug] ?? [])])]
  const asked = paths.flatMap((path) => {
    const field = found.get(path) ?? ({ kind: 'text', many: false, fields: new Map() } as CatalogField)
    const conditions = conditionsOn(path, field, ids)
    return [`sort=${path}&limit=1`, `select[${path.replaceAll('.', '][')}]=true`, ...conditions]
  })
  const beyond = [
    'joins[x][limit]=1',
    'populate[customers][name]=true',
    'depth=9',
    'draft=true',
    'where[or][0][id][exists]=true',
  ]
  const counts = asked
    .filter((query) => query.startsWith('where') && query.includes('[like]'))
    .map((query) => get(`${slug}/count?${query}`))
  return [...plainly(slug, ids[slug]), ...[...asked, ...beyond].map((query) => get(`${slug}?${query}`)), ...counts]
}

/** Relations are followed one step: a filter there would tell of the row behind. */
function pathsOf(fields: ReadonlyMap<string, CatalogField>, before = ''): Map<string, CatalogField> {
  const all = new Map<string, CatalogField>()
  for (const [name, field] of fields) {
    all.set(before + name, field)
    if (field.kind === 'group' || field.kind === 'array')
      for (const [path, inner] of pathsOf(field.fields, `${before}${name}.`)) all.set(path, inner)
    if (field.kind === 'relation' && before === '')
      all.set(`${name}.name`, { kind: 'text', many: false, fields: new Map() })
  }
  return all
}

function conditionsOn(path: string, field: CatalogField, ids: Readonly<Record<string, readonly string[]>>): string[] {
  const foreign = field.to ? (ids[field.to] ?? []).slice(0, 2) : []
  const values = field.kind === 'relation' ? foreign : (VALUES[field.kind] ?? ['true'])
  return OPERATORS.filter((operator) => takesOperator(field, operator)).flatMap((operator) =>
    values.map((value) => `where[${path}][${operator}]=${value}`),
  )
}

/** The verbs, asked of rows of others. */
function byVerbs(ids: Readonly<Record<string, readonly string[]>>): Question[] {
  const of = (slug: string) => ids[slug] ?? []
  const post = (path: string, body: object): Question => ({ method: 'POST', path: `/api/${path}`, body })
  const lines = of('order-lines').map((orderLine) => ({ orderLine, quantityRequested: 1 }))
  return [
    post('rmas/check', { lines }),
    post('rmas', { lines, acceptTerms: true }),
    ...of('customers').flatMap((customer) => [
      get(`customers/${customer}/contacts`),
      post(`customers/${customer}/contacts`, { name: 'Ik', email: 'ik@garage.example', locale: 'nl', rights: [] }),
      post('rmas', { customer, lines: [], draft: true }),
      post('rmas/match', { customer, rows: [{ code: 'A-1', quantity: 1 }] }),
      post('service-requests', { customer, type: 'repair' }),
      post('warranty-claims', { customer, lines: [], draft: true }),
    ]),
    ...of('rmas').flatMap((id) => [
      get(`rmas/${id}/terms`),
      post(`rmas/${id}/submit`, { acceptTerms: true }),
      post(`rmas/${id}/draft`, { lines: [] }),
      post(`rmas/${id}/cancel`, {}),
    ]),
    ...of('warranty-claims').flatMap((id) => [
      get(`warranty-claims/${id}/terms`),
      post(`warranty-claims/${id}/cancel`, {}),
    ]),
    ...of('service-requests').flatMap((id) => [
      post(`service-requests/${id}/answer`, { answer: 'x' }),
      post(`service-requests/${id}/cancel`, {}),
    ]),
    ...of('memberships').flatMap((id) => [post(`memberships/${id}/block`, {}), post(`memberships/${id}/remove`, {})]),
    ...['documents', 'attachments'].flatMap((slug) => of(slug).map((id) => get(`${slug}/${id}/file`))),
  ]
}
