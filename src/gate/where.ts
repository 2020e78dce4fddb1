/** The filter of a request: its shape, its size, and fields, operators and values that go together. */
import type { CatalogField } from './catalog'
import { invalid } from './refusals'
import { LIST_OPERATORS, type Plain, readValue, takesOperator } from './values'

export type Condition = { [operator: string]: Plain | Plain[] }
export type Filter = { [key: string]: Condition | Filter[] }

const MAX_NESTING = 5
const MAX_CONDITIONS = 50
const MAX_LIST = 500

/** The field that may be filtered by under this path, or null. */
export type FindField = (path: string) => CatalogField | null

type Walk = { readonly find: FindField; conditions: number }

/**
 * A filter that Payload can take as it stands, with every value typed.
 *
 * @param where nested objects of a query string, or the JSON of one
 * @throws DomainError INVALID_INPUT naming the field
 */
export function readWhere(where: unknown, find: FindField): Filter {
  return branch(where, 0, { find, conditions: 0 })
}

function branch(where: unknown, nesting: number, walk: Walk): Filter {
  if (!isTree(where)) throw invalid('where', 'not a filter')
  if (nesting > MAX_NESTING) throw invalid('where', `nested deeper than ${MAX_NESTING}`)
  const filter: Filter = {}
  for (const [key, value] of Object.entries(where)) {
    if (key === 'and' || key === 'or') filter[key] = items(value).map((one) => branch(one, nesting + 1, walk))
    else filter[key] = condition(key, value, walk)
  }
  return filter
}

function condition(path: string, value: unknown, walk: Walk): Condition {
  const field = walk.find(path)
  if (!field) throw invalid(`where.${path}`, 'not a field to filter by')
  if (!isTree(value) || Object.keys(value).length === 0) throw invalid(`where.${path}`, 'no operator')
  const read: Condition = {}
  for (const [operator, asked] of Object.entries(value)) {
    walk.conditions += 1
    if (walk.conditions > MAX_CONDITIONS) throw invalid('where', `more than ${MAX_CONDITIONS} conditions`)
    if (!takesOperator(field, operator)) throw invalid(`where.${path}`, 'not an operator of this field')
    read[operator] = LIST_OPERATORS.has(operator)
      ? list(path, field, operator, asked)
      : one(path, field, operator, asked)
  }
  return read
}

function one(path: string, field: CatalogField, operator: string, asked: unknown): Plain {
  const value = readValue(field, operator, asked)
  if (value === undefined) throw invalid(`where.${path}`, 'not a value of this field')
  return value
}

function list(path: string, field: CatalogField, operator: string, asked: unknown): Plain[] {
  const all = typeof asked === 'string' ? asked.split(',').filter((part) => part !== '') : items(asked)
  if (all.length > MAX_LIST) throw invalid(`where.${path}`, `more than ${MAX_LIST} values`)
  return all.map((item) => one(path, field, operator, item))
}

/** A list, as JSON or as the numbered branches of a query string. */
function items(value: unknown): unknown[] {
  if (Array.isArray(value)) return value
  if (!isTree(value) || !Object.keys(value).every((key) => /^\d{1,4}$/.test(key))) throw invalid('where', 'not a list')
  return Object.keys(value)
    .sort((a, b) => Number(a) - Number(b))
    .map((key) => value[key])
}

const isTree = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
