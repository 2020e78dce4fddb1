/** A value for any field of the configuration, other than the one that stands there, of its kind and likely to be taken. */
import type { FlattenedField } from 'payload'

/** A field by its path; what stands in a group has one of its own, a list is one field. */
export type Leaf = { readonly path: string; readonly field: FlattenedField }

export function leavesOf(fields: readonly FlattenedField[], before = ''): Leaf[] {
  return fields.flatMap((field) => {
    const path = `${before}${field.name}`
    const inner = field.type === 'group' || field.type === 'tab' ? field.flattenedFields : null
    return inner ? leavesOf(inner, `${path}.`) : [{ path, field }]
  })
}

export const valueAt = (row: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((value, name) => (value as Record<string, unknown> | null)?.[name], row)

/** `row` with another value at a path; what lies beside it stays. */
export function withValue(row: Record<string, unknown>, path: string, value: unknown): Record<string, unknown> {
  const [name = '', ...rest] = path.split('.')
  if (rest.length === 0) return { ...row, [name]: value }
  return { ...row, [name]: withValue((row[name] ?? {}) as Record<string, unknown>, rest.join('.'), value) }
}

/** What must be more than any text. */
const SHAPED: Readonly<Record<string, unknown>> = {
  countryCode: 'BE',
  day: '2031-01-01',
  businessZone: 'Europe/London',
  brandColour: '#123456',
  url: 'https://else.example/hook',
  trackingUrl: 'https://else.example/{code}',
}

/** @param ids of rows that a relation may lead to, by collection */
export function forgedValue(field: FlattenedField, old: unknown, ids: Readonly<Record<string, string>>): unknown {
  if (SHAPED[field.name]) return SHAPED[field.name]
  switch (field.type) {
    case 'number':
      return Number(old ?? 0) + 1
    case 'checkbox':
      return !old
    case 'date':
      return '2031-01-01T00:00:00.000Z'
    case 'email':
      return 'forged@else.example'
    case 'json':
      return { forged: true }
    case 'richText':
      return textTree()
    case 'array':
      return [Object.fromEntries(leavesOf(field.flattenedFields).map((one) => [one.path, forgedIn(one.field, ids)]))]
    case 'relationship':
    case 'upload':
      return relationTo(field, old, ids)
    case 'select':
    case 'radio':
      return optionOf(field, old)
    default:
      return 'hasMany' in field && field.hasMany ? ['forged'] : 'forged'
  }
}

const forgedIn = (field: FlattenedField, ids: Readonly<Record<string, string>>) =>
  field.name === 'id' ? undefined : forgedValue(field, undefined, ids)

function relationTo(field: FlattenedField, old: unknown, ids: Readonly<Record<string, string>>): unknown {
  const to = 'relationTo' in field ? field.relationTo : ''
  const id = ids[String(to)] ?? null
  if ('hasMany' in field && field.hasMany) return (old as unknown[] | undefined)?.length ? [] : [id]
  return old === id ? null : id
}

function optionOf(field: FlattenedField, old: unknown): unknown {
  const options = 'options' in field ? field.options.map((one) => (typeof one === 'string' ? one : one.value)) : []
  const [first] = options.filter((value) => (Array.isArray(old) ? !old.includes(value) : value !== old))
  return 'hasMany' in field && field.hasMany ? [first ?? options[0]] : first
}

function textTree() {
  const plain = { format: '', indent: 0, version: 1, direction: 'ltr' }
  const text = { type: 'text', text: 'forged', format: 0, style: '', mode: 'normal', detail: 0, version: 1 }
  return { root: { ...plain, type: 'root', children: [{ ...plain, type: 'paragraph', children: [text] }] } }
}
