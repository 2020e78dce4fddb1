/** Requests that nobody should send: wrong types, odd nesting, huge values, NUL, prototype names, broken JSON and forms. */
import type { Entity } from '@/gate/catalog'
import { shown } from './everyRow'
import { almostLawful } from './fuzzLawful'
import { type FuzzedRequest, idsOf, type Surface } from './fuzzTypes'
import type { Random } from './random'

const METHODS = ['GET', 'GET', 'GET', 'POST', 'POST', 'PATCH', 'DELETE', 'PUT', 'OPTIONS', 'HEAD']
const OPERATORS = ['equals', 'not_equals', 'in', 'not_in', 'all', 'exists', 'like', 'not_like', 'contains', 'near']
const MORE_OPERATORS = ['greater_than', 'less_than_equal', 'within', 'intersects', '$where', '__proto__', '']
const QUERY_KEYS = ['where', 'sort', 'limit', 'page', 'depth', 'select', 'populate', 'joins', 'locale', 'draft', 'data']
const MORE_KEYS = ['pagination', 'fallback-locale', 'trash', 'autosave', 'uploadEdits', 'x', 'where[', '__proto__[a]']
const TEXTS = ['', ' ', '0', '1', '-1', '2', '1e99', '1e999', 'NaN', 'null', 'true', 'abc', '2020-02-31', '99999-99-99']
const MORE_TEXTS = [
  '\0',
  'a\0b',
  '\ud800',
  '💥',
  "'; DROP TABLE users;--",
  '%',
  '%27',
  '{"a":1}',
  '[]',
  '../../etc/passwd',
]
const NAMES = ['__proto__', 'constructor', 'prototype', 'hash', 'salt', 'resetPasswordToken', 'id', '_id', 'and', 'or']
const WORDS = ['first-register', 'init', 'me', 'login', 'versions', 'count', 'access', 'unlock', 'verify', 'duplicate']
const MORE_WORDS = [
  'graphql',
  'payload-jobs',
  'jobs',
  'og',
  'file',
  'undefined',
  '..',
  '.',
  '%2e%2e',
  '%00',
  '%',
  '%ff',
]
const TYPES = ['application/json', 'application/json', 'application/json', 'multipart/form-data; boundary=x']
const MORE_TYPES = [
  'multipart/form-data',
  'text/plain',
  'application/x-www-form-urlencoded',
  'application/json; charset=x',
]
const BROKEN = [
  '',
  '{',
  '[',
  'null',
  '[]',
  '1',
  '"x"',
  '{"a":1e999}',
  '{"a":',
  '{"__proto__":{"role":"admin"}}',
  '\u0000',
]
const BROKEN_FORMS = [
  '--x',
  '--x--',
  '--x\r\nContent-Disposition: form-data; name="_payload"\r\n\r\n{"a":1}\r\n--x--\r\n',
]

/** Half of them are almost lawful: the right address, fields and types, so that they get past the first look. */
export function fuzzedRequest(random: Random, surface: Surface): FuzzedRequest {
  return random.integer(0, 1) ? almostLawful(random, surface) : wild(random, surface)
}

function wild(random: Random, surface: Surface): FuzzedRequest {
  const entities = [...surface.catalog.collections.values(), ...surface.catalog.globals.values()]
  const entity = random.pick(entities)
  const { method, path } = address(random, entity, surface)
  const query = random.integer(0, 2) > 0 ? queryOf(random, entity, surface) : ''
  const headers = headersOf(random, path, surface)
  const carries = method === 'POST' || method === 'PATCH' || method === 'PUT'
  if (!carries) return { method, path: path + query, headers }
  const type = random.pick(random.integer(0, 3) > 0 ? TYPES : MORE_TYPES)
  if (random.integer(0, 9) === 0) headers['x-http-method-override'] = random.pick(['GET', 'DELETE'])
  return {
    method,
    path: path + query,
    headers: { ...headers, 'content-type': type },
    body: bodyOf(random, type, entity, surface),
  }
}

/** Mostly a generated endpoint with odd parameters, sometimes a path that nobody made. */
function address(random: Random, entity: Entity, surface: Surface) {
  const ids = idsOf(surface)
  const base = `/api/${surface.catalog.globals.has(entity.slug) ? 'globals/' : ''}${entity.slug}`
  const endpoint = random.integer(0, 4) > 0 ? random.pick(entity.endpoints) : undefined
  const parameter = () =>
    random.integer(0, 2) > 0 ? random.pick(ids) : encode(random.pick([...TEXTS, ...MORE_TEXTS, ...NAMES]))
  if (endpoint) {
    const segments = endpoint.segments.map((segment) => (segment.startsWith(':') ? parameter() : segment))
    return { method: endpoint.method, path: [base, ...segments].join('/') }
  }
  const words = random.some([...WORDS, ...MORE_WORDS]).slice(0, random.integer(0, 3))
  return { method: random.pick(METHODS), path: [base, ...words].join('/') }
}

/** Halves of surrogate pairs cannot be encoded; the bytes they would be can. */
const encode = (value: string) => (/\p{Cs}/u.test(value) ? '%ED%A0%80' : encodeURIComponent(value))

function headersOf(random: Random, path: string, { tokens }: Surface): Record<string, string> {
  const headers: Record<string, string> = {}
  // A logout would end the session of every later request.
  const token = /logout|reset-password/.test(path) ? '' : random.pick(['', ...tokens])
  if (token !== '') headers.authorization = shown(token)
  if (random.integer(0, 20) === 0)
    headers.authorization = random.pick(['JWT x.y.z', 'users API-Key x', 'Bearer ', 'JWT'])
  if (random.integer(0, 9) === 0) headers.cookie = random.pick(['payload-token=%E0%A4%A', 'a', 'payload-lng=xx', ';=;'])
  if (random.integer(0, 9) === 0) headers['accept-language'] = random.pick(['xx', '*', '__proto__', 'en;q=x', 'nl'])
  if (random.integer(0, 9) === 0) headers['idempotency-key'] = random.pick(['a', 'é', ' ', 'x'.repeat(300)])
  return headers
}

function queryOf(random: Random, entity: Entity, surface: Surface): string {
  const count = random.integer(1, 3)
  const pairs = Array.from({ length: count }, () => pairOf(random, entity, surface))
  return `?${pairs.map(([key, value]) => `${key}=${encode(value)}`).join('&')}`
}

function pairOf(random: Random, entity: Entity, surface: Surface): [string, string] {
  const kind = random.integer(0, 9)
  const text = () => random.pick([...TEXTS, ...MORE_TEXTS, ...idsOf(surface)])
  if (kind < 5) return [`where${nestingOf(random)}[${fieldOf(random, entity)}][${operatorOf(random)}]`, text()]
  if (kind === 5) return ['sort', `${random.pick(['', '-', '--', ','])}${fieldOf(random, entity)}`]
  if (kind === 6) return [`${random.pick(['select', 'populate', 'joins'])}[${fieldOf(random, entity)}]`, text()]
  if (kind === 7) return ['where', random.pick(['abc', '{"id":{"equals":{}}}', '{"and":1}', '[1]', '{', 'null'])]
  return [random.pick([...QUERY_KEYS, ...MORE_KEYS]), text()]
}

const operatorOf = (random: Random) => random.pick(random.integer(0, 3) > 0 ? OPERATORS : [...MORE_OPERATORS, ...NAMES])

const nestingOf = (random: Random) =>
  Array.from({ length: random.pick([0, 0, 0, 1, 2, 5, 8]) }, () => `[${random.pick(['and', 'or'])}][0]`).join('')

function fieldOf(random: Random, { fields }: Entity): string {
  const names = [...fields.keys()]
  const field = names.length > 0 && random.integer(0, 4) > 0 ? random.pick(names) : random.pick(NAMES)
  const inner = [...(fields.get(field)?.fields.keys() ?? []), ...NAMES, 'name', 'nl', '0']
  return random.integer(0, 4) > 0 ? field : `${field}.${random.pick(inner)}`
}

function bodyOf(random: Random, type: string, entity: Entity, surface: Surface): string {
  if (type.startsWith('multipart'))
    return random.integer(0, 1) ? random.pick(BROKEN_FORMS) : formOf(random, entity, surface)
  if (type.includes('urlencoded')) return queryOf(random, entity, surface).slice(1)
  if (random.integer(0, 4) === 0) return random.pick(BROKEN)
  return JSON.stringify(objectOf(random, entity, surface))
}

function formOf(random: Random, entity: Entity, surface: Surface): string {
  const part = (name: string, value: string) => `--x\r\nContent-Disposition: form-data; ${name}\r\n\r\n${value}\r\n`
  const file = random.pick(['name="file"; filename="a.png"\r\nContent-Type: image/png', 'name="file"', 'name="other"'])
  const data = random.integer(0, 3) > 0 ? JSON.stringify(objectOf(random, entity, surface)) : random.pick(BROKEN)
  return `${part('name="_payload"', data)}${random.integer(0, 1) ? part(file, random.pick(MORE_TEXTS)) : ''}--x--\r\n`
}

function objectOf(random: Random, entity: Entity, surface: Surface): Record<string, unknown> {
  const names = [...entity.fields.keys(), 'email', 'password', 'token', 'lines', 'value', 'draft', 'id', '_status']
  const chosen = Array.from({ length: random.integer(0, 8) }, () =>
    random.pick([...names, ...random.pick([[], NAMES])]),
  )
  return Object.fromEntries(chosen.map((name) => [name, oddValue(random, surface, 0)]))
}

function oddValue(random: Random, surface: Surface, depth: number): unknown {
  const kind = random.integer(0, depth > 3 ? 6 : 9)
  if (kind === 0) return random.pick([0, 1, -1, 1.5, 1e21, Number.MAX_SAFE_INTEGER, -1e308])
  if (kind === 1) return random.pick([true, false])
  if (kind === 2) return null
  if (kind < 6) return random.pick([...TEXTS, ...MORE_TEXTS, 'x'.repeat(random.pick([600, 6000, 70_000]))])
  if (kind === 6) return random.pick(idsOf(surface))
  if (kind === 7) return Array.from({ length: random.integer(0, 3) }, () => oddValue(random, surface, depth + 1))
  const names = [...NAMES.slice(2), 'root', 'children', 'type', 'orderLine', 'quantityRequested', 'relationTo', 'value']
  const chosen = Array.from({ length: random.integer(0, 4) }, () => random.pick(names))
  return Object.fromEntries(chosen.map((name) => [name, oddValue(random, surface, depth + 1)]))
}

/** A trace of our sources or of a package in an answer: a frame names a file, where a sentence with an hour behind it does not. */
const FRAME = /\bat (?:async )?(?:[^()\n"]{1,80} \()?(?:file:|node:|webpack|\/|[A-Z]:\\)[^()\s"]*:\d+:\d+/
const INNER_WORDS = /node_modules|\.(ts|js|mjs):\d+|file:\/\/|SQLITE|SqliteError|LibsqlError|MongoServerError/

export function showsStack(text: string): boolean {
  return FRAME.test(text) || INNER_WORDS.test(text)
}
