/** The tidier half of the fuzzed requests: real endpoints, fields and types, with values at their edges. */
import type { CatalogField, CatalogFields, Entity } from '@/gate/catalog'
import { takesOperator } from '@/gate/values'
import { shown } from './everyRow'
import { type FuzzedRequest, idsOf, type Surface } from './fuzzTypes'
import type { Random } from './random'

const OPERATORS = ['equals', 'not_equals', 'in', 'not_in', 'exists', 'like', 'not_like', 'contains', 'all']
const MORE = ['greater_than', 'greater_than_equal', 'less_than', 'less_than_equal']
const TEXTS = [
  '',
  ' ',
  'a',
  'null',
  '%',
  '_',
  '\\',
  "'",
  '"',
  '💥',
  'x'.repeat(400),
  'nl',
  'draft',
  'true',
  '0',
  ',',
  ',,',
]
const NUMBERS = [0, 1, -1, 0.5, 2 ** 31, Number.MAX_SAFE_INTEGER, -(2 ** 53)]
const DATES = ['2026-01-31', '0001-01-01', '9999-12-31T23:59:59.999Z', '2026-02-28T10:00:00+14:00', '0000-01-01']

export function almostLawful(random: Random, surface: Surface): FuzzedRequest {
  const { catalog, tokens } = surface
  const isGlobal = random.integer(0, 7) === 0
  const entity = random.pick([...(isGlobal ? catalog.globals : catalog.collections).values()])
  const endpoint = random.pick(entity.endpoints)
  if (!endpoint) return { method: 'GET', path: `/api/${entity.slug}`, headers: {} }
  const id = random.integer(0, 5) > 0 ? String(surface.rows[entity.slug]?.id ?? 'none') : random.pick(idsOf(surface))
  const segments = endpoint.segments.map((segment) => (segment.startsWith(':') ? id : segment))
  const path = ['/api', ...(isGlobal ? ['globals'] : []), entity.slug, ...segments].join('/')
  const token = /logout|reset-password/.test(path) ? '' : random.pick(tokens)
  const headers: Record<string, string> = token ? { authorization: shown(token) } : {}
  const searches = segments.length === 0 || segments[0] === 'count' || segments[0] === 'versions'
  const query = searches && endpoint.method !== 'POST' ? queryOf(random, entity) : ''
  if (endpoint.method === 'GET') return { method: 'GET', path: path + query, headers }
  // What is deleted would be missing in every later request.
  if (endpoint.method === 'DELETE')
    return { method: 'DELETE', path: segments.length ? `${path}0` : `${path}${query}&where[id][equals]=0`, headers }
  headers['content-type'] = 'application/json'
  const body = JSON.stringify(bodyOf(random, surface, entity, endpoint.method))
  return { method: endpoint.method, path: path + query, headers, body }
}

/** A change of a few fields; for a new row, beside those of one that exists. */
function bodyOf(random: Random, surface: Surface, entity: Entity, method: string): Record<string, unknown> {
  const { id: _id, createdAt: _at, updatedAt: _on, ...example } = surface.rows[entity.slug] ?? {}
  const change = values(random, entity.fields, idsOf(surface), false)
  const few = Object.fromEntries(Object.entries(change).slice(0, random.integer(0, 2)))
  const unique = random.integer(0, 10 ** 9)
  const fresh = Object.fromEntries(UNIQUE.filter((name) => name in example).map((name) => [name, `n${unique}`]))
  const account = 'email' in example ? { email: `n${unique}@x.example`, password: `Wachtwoord-${unique}` } : {}
  return method === 'POST' ? { ...example, ...fresh, ...account, ...few } : few
}

const UNIQUE = ['number', 'code', 'slug', 'key', 'name']

function queryOf(random: Random, { fields }: Entity): string {
  const names = ['id', ...fields.keys()]
  const pairs = Array.from({ length: random.integer(1, 3) }, () => {
    const [path, field] = fieldIn(random, fields, random.pick(names))
    const operators = [...OPERATORS, ...MORE].filter((operator) => takesOperator(field, operator))
    if (operators.length === 0 || random.integer(0, 5) === 0) return `sort=${random.pick(['', '-'])}${path}`
    const value = encodeURIComponent(String(valueFor(random, field, [])))
    return `where[${random.pick(['and', 'or'])}][${random.integer(0, 3)}][${path}][${random.pick(operators)}]=${value}`
  })
  const limit = random.pick(['', '&limit=1', '&limit=0', '&pagination=false', '&page=3', '&depth=1'])
  return `?${pairs.join('&')}${limit}`
}

const TEXT: CatalogField = { kind: 'text', many: false, fields: new Map() }

function fieldIn(random: Random, fields: CatalogFields, name: string): [string, CatalogField] {
  const field = fields.get(name) ?? TEXT
  if (field.fields.size === 0) return [name, field]
  const [inner, found] = fieldIn(random, field.fields, random.pick([...field.fields.keys()]))
  return [`${name}.${inner}`, found]
}

/** All fields, or some of them. */
function values(
  random: Random,
  fields: CatalogFields,
  ids: readonly string[],
  every: boolean,
): Record<string, unknown> {
  const names = [...fields.keys()].filter((name) => name !== 'createdAt' && name !== 'updatedAt')
  const chosen = every || names.length === 0 ? names : random.some(names)
  return Object.fromEntries(chosen.map((name) => [name, valueFor(random, fields.get(name) ?? TEXT, ids)]))
}

function valueFor(random: Random, field: CatalogField, ids: readonly string[]): unknown {
  if (random.integer(0, 9) === 0) return null
  const one = () => single(random, field, ids)
  return field.many && ids.length > 0 ? Array.from({ length: random.integer(0, 3) }, one) : one()
}

function single(random: Random, field: CatalogField, ids: readonly string[]): unknown {
  if (field.kind === 'number') return random.pick(NUMBERS)
  if (field.kind === 'checkbox') return random.pick([true, false])
  if (field.kind === 'date') return random.pick(DATES)
  if (field.kind === 'relation') return random.pick([...ids, 'no-such-id', '00000000-0000-4000-8000-000000000000'])
  if (field.kind === 'group') return values(random, field.fields, ids, false)
  if (field.kind === 'array') return [values(random, field.fields, ids, true)]
  if (field.kind === 'richText')
    return { root: { type: 'root', children: [{ type: random.pick(['paragraph', 'x']) }] } }
  if (field.kind === 'json') return random.pick([{}, [], 1, 'x', { a: [null] }])
  return random.pick([...TEXTS, `t${random.integer(0, 10 ** 6)}`, `t${random.integer(0, 10 ** 6)}@x.example`])
}
