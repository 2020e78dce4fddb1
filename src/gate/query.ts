/** The query of a request: known keys, plain values; rebuilt from what was understood, so that nothing else gets through. */
import { isGridName } from '@/core/grids/grids'
import { gridKeys } from '@/core/grids/query'
import { LOCALES } from '@/core/locale'
import { type Catalog, type Entity, ERP, GRIDS } from './catalog'
import { CONTACT_FIELDS, maySelect } from './contactFields'
import { fieldAt, versionFieldAt } from './fieldPath'
import { parseQuery, type QueryTree, type QueryValue } from './queryString'
import { invalid } from './refusals'
import type { Route } from './routes'
import { readSelect } from './select'
import { type FindField, readWhere } from './where'

export const MAX_LIMIT = 200
const MAX_STAFF_LIMIT = 100_000
const MAX_PAGE = 1_000_000
const MAX_SORTS = 5

export type Asked = { readonly catalog: Catalog; readonly route: Route; readonly staff: boolean }
type Pairs = [key: string, value: string][]
type Reader = (value: QueryValue, key: string, asked: Asked) => Pairs

const SWITCHES = [
  'draft',
  'autosave',
  'trash',
  'overrideLock',
  'flattenLocales',
  'publishAllLocales',
  'unpublishAllLocales',
]

const yesOrNo: Reader = (value, key) => {
  if (value !== 'true' && value !== 'false') throw invalid(key, 'true or false')
  return [[key, value]]
}

const locale: Reader = (value, key, { staff, route }) => {
  const every = staff && route.method === 'GET' && (value === 'all' || value === '*')
  if (!every && !LOCALES.some((known) => known === value)) throw invalid(key, LOCALES.join(' or '))
  return [[key, String(value)]]
}

const fallback: Reader = (value, key) => {
  const known = [...LOCALES, 'none', 'null', 'false'].includes(String(value))
  if (typeof value !== 'string' || !known) throw invalid(key, LOCALES.join(', or none'))
  return [[key, value]]
}

const number =
  (min: number, max: number): Reader =>
  (value, key) => {
    if (typeof value !== 'string' || !/^\d{1,7}$/.test(value)) throw invalid(key, 'a whole number')
    if (Number(value) < min || Number(value) > max) throw invalid(key, `${min} to ${max}`)
    return [[key, value]]
  }

const where: Reader = (value, _key, asked) => {
  const tree = typeof value === 'string' ? parseJson(value) : value
  return [['where', JSON.stringify(readWhere(tree, fieldFinder(asked)))]]
}

const sort: Reader = (value, key, asked) => {
  const names = (typeof value === 'string' ? [value] : Object.values(value)).flatMap((one) => String(one).split(','))
  if (names.length > MAX_SORTS) throw invalid(key, `more than ${MAX_SORTS} fields`)
  const find = fieldFinder(asked)
  for (const name of names) {
    const field = find(name.trim().replace(/^-/, ''))
    if (!field || field.kind === 'json' || field.kind === 'richText') throw invalid(key, 'not a field to sort by')
  }
  return [[key, names.map((name) => name.trim()).join(',')]]
}

/** Above the most, or without one (0): the most. */
const cappedLimit: Reader = (value, key) => {
  if (typeof value !== 'string' || !/^\d{1,9}$/.test(value)) throw invalid(key, 'a whole number')
  return [[key, String(Number(value) === 0 ? MAX_LIMIT : Math.min(Number(value), MAX_LIMIT))]]
}

const cappedDepth: Reader = (value, key) => {
  if (typeof value !== 'string' || !/^\d{1,2}$/.test(value)) throw invalid(key, 'a whole number')
  return [[key, String(Math.min(Number(value), 1))]]
}

const MAIL_PARTS = ['html', 'text', 'source', 'headers', 'pdf']

/** Which part of a mail or paper the panel asks for. */
const mailPart: Reader = (value, key) => {
  if (!MAIL_PARTS.some((known) => known === value)) throw invalid(key, MAIL_PARTS.join(', '))
  return [[key, String(value)]]
}

const select: Reader = (value, key, { route, staff }) => {
  const { pairs, paths } = readSelect(value, key)
  const slug = route.entity?.slug ?? ''
  if (!staff && !paths.every((path) => maySelect(slug, path))) throw invalid(key, 'not a field to select')
  return pairs
}

const selectPairs: Reader = (value, key) => readSelect(value, key).pairs

const matching =
  (pattern: RegExp, reason: string): Reader =>
  (value, key) => {
    if (typeof value !== 'string' || !pattern.test(value)) throw invalid(key, reason)
    return [[key, value]]
  }

/** One value, which its endpoint judges. */
const single: Reader = (value, key) => {
  if (typeof value !== 'string') throw invalid(key, 'once')
  return [[key, value]]
}

const MAX_IMPORT_ROWS = 9_999_999

/** What the ERP says of the rows that it sends. */
const ofImport =
  (read: Reader): Reader =>
  (value, key, asked) => {
    if (asked.route.entity?.slug !== ERP) throw invalid(key, 'no such query key here')
    return read(value, key, asked)
  }

const ignored: Reader = () => []

const FOR_ALL: Readonly<Record<string, Reader>> = {
  locale,
  'fallback-locale': fallback,
  select,
  allSessions: yesOrNo,
}

const FOR_CONTACTS: Readonly<Record<string, Reader>> = {
  ...FOR_ALL,
  depth: cappedDepth,
  limit: cappedLimit,
  page: number(1, MAX_PAGE),
  pagination: (value, key, asked) => yesOrNo(value, key, asked) && [],
  sort,
  where,
}

const FOR_STAFF: Readonly<Record<string, Reader>> = {
  ...FOR_ALL,
  ...Object.fromEntries(SWITCHES.map((name) => [name, yesOrNo])),
  fallbackLocale: fallback,
  publishSpecificLocale: locale,
  depth: number(0, 10),
  limit: number(0, MAX_STAFF_LIMIT),
  page: number(1, MAX_PAGE),
  pagination: yesOrNo,
  sort,
  where,
  populate: selectPairs,
  uploadEdits: selectPairs,
  selectedLocales: locale,
  refresh: ignored,
  part: mailPart,
  // The number of the RMA with which a template is shown.
  rma: matching(/^[\w.-]{1,40}$/, 'a number'),
  allOrNothing: ofImport(yesOrNo),
  dryRun: ofImport(yesOrNo),
  rows: ofImport(number(0, MAX_IMPORT_ROWS)),
  sha256: ofImport(matching(/^[0-9a-f]{64}$/i, '64 hexadecimal digits')),
  file: ofImport(matching(/^[^/\\\p{Cc}\p{Cs}]{1,200}$/u, 'a name of a file')),
}

/** GET /api/erp/events */
const FOR_ERP_EVENTS: Readonly<Record<string, Reader>> = { ...FOR_ALL, after: single, limit: single }

/** Keys that only make sense where rows are looked for. */
const SEARCH_KEYS = ['where', 'sort', 'limit', 'page', 'pagination']
const SEARCHES = ['find', 'count', 'versions', 'updateMany', 'deleteMany']

/**
 * The query string that Payload gets.
 *
 * @throws DomainError INVALID_INPUT naming the key: a misspelt filter must never answer with everything
 */
export function checkQuery(search: string, asked: Asked): string {
  if (asked.route.entity?.slug === GRIDS) return checkGridQuery(search, asked)
  const readers = readersFor(asked)
  const searches = SEARCHES.includes(asked.route.action) || readers === FOR_ERP_EVENTS
  const pairs: Pairs = []
  const given = parseQuery(search)
  for (const [key, value] of Object.entries(given)) {
    const reader = Object.hasOwn(readers, key) ? readers[key] : undefined
    if (!reader || (!searches && SEARCH_KEYS.includes(key))) throw invalid(key, 'no such query key here')
    pairs.push(...reader(value, key, asked))
  }
  requireWhere(asked, given)
  if (!asked.staff) pairs.push(...defaults(asked.route, given))
  return new URLSearchParams(pairs).toString()
}

/** What a grid takes, as single texts; what they mean is read where it is answered (src/core/grids/query.ts). */
function checkGridQuery(search: string, asked: Asked): string {
  const [, grid = ''] = asked.route.segments
  const known = isGridName(grid) ? gridKeys(grid) : []
  const pairs: Pairs = []
  for (const [key, value] of Object.entries(parseQuery(search))) {
    if (key === 'locale') pairs.push(...locale(value, key, asked))
    else if (!known.includes(key) || typeof value !== 'string') throw invalid(key, 'no such query key here')
    else pairs.push([key, value])
  }
  return new URLSearchParams(pairs).toString()
}

function readersFor({ route, staff }: Asked): Readonly<Record<string, Reader>> {
  if (!staff) return FOR_CONTACTS
  return route.method === 'GET' && route.segments.join('/') === `${ERP}/events` ? FOR_ERP_EVENTS : FOR_STAFF
}

/** Lists for customers stay flat and short unless they ask for a little more. */
function defaults({ action, method }: Route, given: QueryTree): Pairs {
  const pairs: Pairs = []
  if (method === 'GET' && !('depth' in given)) pairs.push(['depth', '0'])
  if (action === 'find' && given.pagination === 'false' && !('limit' in given)) pairs.push(['limit', String(MAX_LIMIT)])
  return pairs
}

/** Changing or deleting many needs a filter that names at least one condition. */
function requireWhere({ route }: Asked, given: QueryTree): void {
  if (route.action !== 'updateMany' && route.action !== 'deleteMany') return
  if (typeof given.where !== 'object' || Object.keys(given.where).length === 0) throw invalid('where', 'is missing')
}

function fieldFinder({ catalog, route, staff }: Asked): FindField {
  const entity = route.entity as Entity
  if (!staff) {
    const open = CONTACT_FIELDS[entity.slug] ?? []
    return (path) => (open.includes(path) ? fieldAt(catalog, entity.fields, path) : null)
  }
  const find = route.action === 'versions' ? versionFieldAt : fieldAt
  return (path) => find(catalog, entity.fields, path)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw invalid('where', 'not a filter')
  }
}
