/** Takes texts out of a stored row by the fields of its collection, whatever they are called. */
import type { FlattenedField } from 'payload'

/** What stands in a required field whose text was erased. */
export const GONE = '–'

export type Which = (text: string, path: string, line: Record<string, unknown> | null) => boolean

type Row = Readonly<Record<string, unknown>>
type Walk = { readonly which: Which; readonly path: string; readonly line: Record<string, unknown> | null }

/** The fields of the row that change, with what they are now. Empty when no text is picked. */
export function wipedFields(fields: readonly FlattenedField[], row: Row, which: Which): Record<string, unknown> {
  return wipe(fields, row, { which, path: '', line: null })
}

function wipe(fields: readonly FlattenedField[], row: Row, walk: Walk): Record<string, unknown> {
  const changed: Record<string, unknown> = {}
  for (const field of fields) {
    const value = row[field.name]
    if (field.name === 'id' || value === null || value === undefined) continue
    const path = walk.path ? `${walk.path}.${field.name}` : field.name
    const now = wipedValue(field, value, { ...walk, path })
    if (now !== value) changed[field.name] = now
  }
  return changed
}

const TEXTS = ['text', 'textarea', 'email', 'code']

function wipedValue(field: FlattenedField, value: unknown, walk: Walk): unknown {
  const { which, path, line } = walk
  const required = 'required' in field && field.required === true
  if (TEXTS.includes(field.type)) {
    const texts = Array.isArray(value) ? value : [value]
    return texts.some((text) => typeof text === 'string' && text !== '' && text !== GONE && which(text, path, line))
      ? required
        ? GONE
        : null
      : value
  }
  if (field.type === 'json') return namesIn(value, (text) => which(text, path, line)) ? (required ? {} : null) : value
  if (field.type === 'group') {
    const changed = wipe(field.flattenedFields, value as Row, walk)
    return Object.keys(changed).length > 0 ? { ...(value as Row), ...changed } : value
  }
  if (field.type !== 'array' || !Array.isArray(value)) return value
  const rows = value.map((row: Row) => ({
    row,
    changed: wipe(field.flattenedFields, row, { ...walk, line: { ...row } }),
  }))
  if (rows.every(({ changed }) => Object.keys(changed).length === 0)) return value
  return rows.map(({ row, changed }) => ({ ...row, ...changed }))
}

/** Whether a text is picked anywhere in a value of JSON, its keys included. */
export function namesIn(value: unknown, which: (text: string) => boolean): boolean {
  if (typeof value === 'string') return value !== '' && which(value)
  if (Array.isArray(value)) return value.some((item) => namesIn(item, which))
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(value).some(([key, inner]) => which(key) || namesIn(inner, which))
}
