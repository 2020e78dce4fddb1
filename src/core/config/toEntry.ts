/** A stored row, read in every language, as an entry of a bundle: ids become keys, and what the system keeps for itself stays out. */
import { LOCALES } from '../locale'
import { mapLinks } from './richText'
import { type Entry, isRecord, type PartShape, type Section, type Shape, type Value } from './shape'

/** The key of what an id leads to; null when it leads nowhere. */
export type KeyOf = (section: Section, id: string) => string | null

/** @param stored as Payload gives it with `locale: 'all'` and depth 0 */
export function toEntry({ fields }: Pick<PartShape, 'fields'>, stored: unknown, keyOf: KeyOf): Entry {
  const row = isRecord(stored) ? stored : {}
  return Object.fromEntries(fields.map((shape) => [shape.name, fieldValue(shape, row[shape.name], keyOf)]))
}

function fieldValue(shape: Shape, stored: unknown, keyOf: KeyOf): Value {
  if (!shape.localized) return plainValue(shape, stored, keyOf)
  const texts = isRecord(stored) ? stored : {}
  return Object.fromEntries(LOCALES.map((locale) => [locale, plainValue(shape, texts[locale], keyOf)]))
}

function plainValue(shape: Shape, stored: unknown, keyOf: KeyOf): Value {
  const { kind, many, fields } = shape
  if (kind === 'group') return toEntry({ fields }, stored, keyOf)
  if (kind === 'rows' || kind === 'blocks') {
    return Array.isArray(stored) ? stored.map((row: unknown) => rowValue(shape, row, keyOf)) : []
  }
  if (kind === 'checkbox') return stored === true
  if (many) return Array.isArray(stored) ? stored.flatMap((one: unknown) => single(shape, one, keyOf) ?? []) : []
  return single(shape, stored, keyOf)
}

/** Rows are long lists: what is empty in them is left out. */
function rowValue(shape: Shape, stored: unknown, keyOf: KeyOf): Value {
  const row = isRecord(stored) ? stored : {}
  const block = shape.blocks.find(({ slug }) => slug === row.blockType)
  const values = toEntry({ fields: block?.fields ?? shape.fields }, row, keyOf)
  const said = Object.entries(values).filter(([, value]) => !isEmpty(value))
  return { ...(block ? { blockType: block.slug } : {}), ...Object.fromEntries(said) }
}

function single({ kind, to }: Shape, stored: unknown, keyOf: KeyOf): Value {
  if (stored === null || stored === undefined || stored === '') return null
  if (kind === 'relation') return to ? keyOf(to, idOf(stored)) : null
  if (kind === 'richText') return mapLinks(stored, (section, id) => keyOf(section, id))
  return typeof stored === 'number' || typeof stored === 'string' ? stored : null
}

const idOf = (stored: unknown): string => String(isRecord(stored) ? stored.id : stored)

export function isEmpty(value: Value): boolean {
  if (value === null || value === false) return true
  if (Array.isArray(value)) return value.length === 0
  return typeof value === 'object' && Object.values(value).every(isEmpty)
}
