/** Finds the field that a dotted path names: through groups, arrays, languages and, for staff, related collections. */
import { LOCALES } from '@/core/locale'
import type { Catalog, CatalogField, CatalogFields } from './catalog'

const TEXT: CatalogField = { kind: 'text', many: false, fields: new Map() }
const DATE: CatalogField = { kind: 'date', many: false, fields: new Map() }
const YES_NO: CatalogField = { kind: 'checkbox', many: false, fields: new Map() }
const MAX_SEGMENTS = 6

/** What every stored version carries beside the row itself. */
const VERSION_FIELDS: CatalogFields = new Map([
  ['latest', YES_NO],
  ['autosave', YES_NO],
  ['createdAt', DATE],
  ['updatedAt', DATE],
])

/** The field at `path` in a collection, or null when there is none that may be asked for. */
export function fieldAt(catalog: Catalog, fields: CatalogFields, path: string): CatalogField | null {
  const segments = path.split('.')
  if (segments.length > MAX_SEGMENTS) return null
  return walk(catalog, fields, segments)
}

/** The same, among the stored versions of a collection. */
export function versionFieldAt(catalog: Catalog, fields: CatalogFields, path: string): CatalogField | null {
  if (path === 'id' || path === 'parent') return catalog.id
  if (path.startsWith('version.')) return fieldAt(catalog, fields, path.slice('version.'.length))
  return VERSION_FIELDS.get(path) ?? null
}

function walk(catalog: Catalog, fields: CatalogFields, segments: readonly string[]): CatalogField | null {
  const [name = '', ...rest] = segments
  // The rows of a list have ids of their own, which both databases write alike.
  const field = fields.get(name) ?? (name === 'id' ? catalog.id : undefined)
  if (!field) return null
  if (rest.length === 0) return field
  if (field.kind === 'group' || field.kind === 'array') return walk(catalog, field.fields, rest)
  if (field.kind === 'relation') {
    const related = field.to ? catalog.collections.get(field.to) : undefined
    return related ? walk(catalog, related.fields, rest) : polymorphic(catalog, rest)
  }
  const isLocale = rest.length === 1 && LOCALES.some((locale) => locale === rest[0])
  return isLocale && field.kind !== 'id' ? field : null
}

/** A relation to several collections is asked for by its two halves. */
function polymorphic(catalog: Catalog, [half, ...rest]: readonly string[]): CatalogField | null {
  if (rest.length > 0) return null
  if (half === 'value') return catalog.id
  return half === 'relationTo' ? TEXT : null
}
