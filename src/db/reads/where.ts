/** Filters and orders of Payload by columns of a collection's own table, as SQLite reads them; the plain ones alone. */
import type { Where } from 'payload'

import type { ColumnPart } from './parts'
import type { ReadTable } from './table'

/** With a value for each question mark. An empty text is no condition. */
export type Condition = { readonly sql: string; readonly args: readonly (string | number)[] }

type Made = Condition | null

const NONE: Condition = { sql: '', args: [] }

/** `walked`: by the index of this field rows are found in their order: tests of how large other fields are do not choose an index */
type Fields = Pick<ReadTable, 'columns'> & { readonly walked?: string | null }

/** Null for what Payload's own adapter has to read: other tables, values of another type, and filters that it reads in its own way. */
export function conditionOf(fields: Fields, where: Where | undefined): Made {
  const entries = Object.entries(where ?? {})
  const lists = entries.filter(([name]) => joinOf(name) !== null)
  if (lists.length > 1) return null
  const parts = entries.map(([name, asked]): Made => {
    const join = joinOf(name)
    if (join === null) return testOf(fields, name, asked)
    return Array.isArray(asked)
      ? joined(
          asked.map((one) => (isObject(one) ? conditionOf(fields, one as Where) : null)),
          join,
        )
      : null
  })
  return joined(parts, 'and')
}

function joined(parts: readonly Made[], by: 'and' | 'or'): Made {
  if (parts.some((part) => part === null)) return null
  const all = (parts as readonly Condition[]).filter(({ sql }) => sql !== '')
  if (all.length === 0) return NONE
  return { sql: `(${all.map(({ sql }) => sql).join(` ${by} `)})`, args: all.flatMap(({ args }) => args) }
}

function joinOf(name: string): 'and' | 'or' | null {
  const small = name.toLowerCase()
  return small === 'and' || small === 'or' ? small : null
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Far below the number of values that SQLite takes in one statement. */
const MOST_IN_A_LIST = 1_000

const TEXTS = ['text', 'textarea', 'email']
const KEYS = [...TEXTS, 'select', 'radio', 'relationship', 'upload']
const COMPARED: ReadonlyMap<string, string> = new Map([
  ['greater_than', '>'],
  ['greater_than_equal', '>='],
  ['less_than', '<'],
  ['less_than_equal', '<='],
])

/** Of several tests of one field Payload's adapter reads some alone: it has to say which. */
function testOf({ columns, walked = null }: Fields, field: string, asked: unknown): Made {
  const column = columns.get(field)
  if (!column || !isObject(asked)) return null
  const [test, ...others] = Object.entries(asked)
  if (!test || others.length > 0) return null
  const [operator, value] = test as [string, unknown]
  const { sql: name, type } = column
  if (operator === 'exists') return existsOf(name, type, value)
  if (value === null) return nullOf(name, operator)
  if (operator === 'in') return inOf(column, value)
  if (operator === 'like' || operator === 'contains') return wordsOf(column, operator, value)
  const given = storedValue(type, value)
  if (given === null) return null
  if (operator === 'equals') return { sql: `${name} = ?`, args: [given] }
  if (operator === 'not_equals') return { sql: `(${name} is null or ${name} <> ?)`, args: [given] }
  const sign = COMPARED.get(operator)
  const isIndexed = walked === null || walked === field
  return sign && type !== 'checkbox' ? { sql: `${isIndexed ? '' : '+'}${name} ${sign} ?`, args: [given] } : null
}

function existsOf(name: string, type: ColumnPart['type'], value: unknown): Made {
  if (type === 'json' || typeof value !== 'boolean') return null
  return { sql: `${name} is ${value ? 'not ' : ''}null`, args: [] }
}

function nullOf(name: string, operator: string): Made {
  if (operator === 'equals') return { sql: `${name} is null`, args: [] }
  return operator === 'not_equals' ? { sql: `${name} is not null`, args: [] } : null
}

function inOf({ sql: name, type }: ColumnPart, value: unknown): Made {
  if (!KEYS.includes(type) || !Array.isArray(value)) return null
  if (value.length === 0 || value.length > MOST_IN_A_LIST) return null
  if (value.some((one) => typeof one !== 'string')) return null
  return { sql: `${name} in (${value.map(() => '?')})`, args: value }
}

/** As TEXT_OPERATORS: what is looked for stands for itself. */
function wordsOf({ sql: name, type }: ColumnPart, operator: 'like' | 'contains', value: unknown): Made {
  if (!TEXTS.includes(type) || typeof value !== 'string') return null
  const words = operator === 'like' ? value.split(' ') : [value]
  const tests = words.map(
    (word): Condition => ({ sql: `${name} like ? escape '\\'`, args: [`%${word.replace(/[\\%_]/g, '\\$&')}%`] }),
  )
  return joined(tests, 'and')
}

/** As it is stored; null for what is no value of that type. */
function storedValue(type: ColumnPart['type'], value: unknown): string | number | null {
  if (KEYS.includes(type)) return typeof value === 'string' && value !== 'null' ? value : null
  if (type === 'number') return numberOf(value)
  if (type === 'checkbox') return typeof value === 'boolean' ? Number(value) : null
  if (type !== 'date') return null
  if (typeof value !== 'string' || value === '' || value === 'null') return null
  const date = new Date(value)
  return Number.isNaN(date.getTime()) ? null : date.toISOString()
}

function numberOf(value: unknown): number | null {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : null
}

/** The terms of `order by`, or null. Without an order the newest come first, and the newest of those that are alike. */
export function orderOf(
  { columns }: Pick<ReadTable, 'columns'>,
  sort: string | readonly string[] | undefined | null,
): string | null {
  const fallback = columns.has('createdAt') ? 'createdAt' : 'id'
  const asked = [sort ?? []].flat()
  const names = asked.length > 0 ? asked : [`-${fallback}`]
  const all = names.some((name) => name.replace(/^-/, '') === fallback) ? names : [...names, `-${fallback}`]
  const terms = all.map((name) => {
    const column = columns.get(name.replace(/^-/, ''))
    return column ? `${column.sql} ${name.startsWith('-') ? 'desc' : 'asc'}` : null
  })
  return terms.includes(null) ? null : terms.join(', ')
}
