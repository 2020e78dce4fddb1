/** An entry of a bundle as data to store, one language at a time: keys become ids again. */
import type { Locale } from '../locale'
import { mapLinks } from './richText'
import { type Entry, isRecord, type Section, type Shape, type Value } from './shape'

export type Ids = {
  /** The id of the row with this key; null while there is none. */
  readonly of: (section: Section, key: string) => string | null
  /** The id of the row at a place of the entry, the same for every language. */
  readonly row: (place: string) => string
}

type Data = Record<string, unknown>
/** `place`: where the entry stands in a larger one, with a dot at its end. */
type Into = { readonly locale: Locale; readonly ids: Ids; readonly place?: string }

/** Every field of the entry, as it is to be in one language. Fields that the entry does not name are left out. */
export function toData(fields: readonly Shape[], entry: Entry, { locale, ids, place = '' }: Into): Data {
  const named = fields.filter(({ name }) => entry[name] !== undefined)
  return Object.fromEntries(
    named.map((shape) => {
      const value = entry[shape.name] ?? null
      const said = shape.localized ? (isRecord(value) ? ((value as Entry)[locale] ?? null) : null) : value
      return [shape.name, dataOf(shape, said, { locale, ids, place: `${place}${shape.name}` })]
    }),
  )
}

type Where = Required<Into>

function dataOf(shape: Shape, value: Value, where: Where): unknown {
  const { locale, ids, place } = where
  if (shape.kind === 'group')
    return toData(shape.fields, isRecord(value) ? (value as Entry) : {}, { locale, ids, place: `${place}.` })
  if (shape.kind === 'rows' || shape.kind === 'blocks') {
    const rows = Array.isArray(value) ? (value as readonly Value[]) : []
    return rows.map((row, index) => rowData(shape, row, { ...where, place: `${place}.${index}` }))
  }
  if (shape.many) return Array.isArray(value) ? value.map((one: Value) => single(shape, one, ids)) : []
  return single(shape, value, ids)
}

function rowData(shape: Shape, value: Value, { locale, ids, place }: Where): Data {
  const row = isRecord(value) ? (value as Entry) : {}
  const block = shape.blocks.find(({ slug }) => slug === row.blockType)
  const fields = block?.fields ?? shape.fields
  // What a row leaves out is empty.
  const whole = Object.fromEntries(fields.map((field) => [field.name, row[field.name] ?? emptyOf(field)]))
  return {
    id: ids.row(place),
    ...(block ? { blockType: block.slug } : {}),
    ...toData(fields, whole, { locale, ids, place: `${place}.` }),
  }
}

function emptyOf({ kind, many }: Shape): Value {
  if (kind === 'group') return {}
  if (kind === 'checkbox') return false
  return many || kind === 'rows' || kind === 'blocks' ? [] : null
}

function single({ kind, to }: Shape, value: Value, ids: Ids): unknown {
  if (value === null) return null
  if (kind === 'relation') return to && typeof value === 'string' ? ids.of(to, value) : null
  return kind === 'richText' ? mapLinks(value, ids.of) : value
}
