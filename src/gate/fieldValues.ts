/**
 * What is written through a generated create or update: each known field holds a value of its kind. Stock Payload would
 * read "2" as 2, and fail on much else. What the fields themselves say of length, options or existence is checked later.
 */
import { type CatalogField, type CatalogFields, type FieldKind, SECRET_FIELDS } from './catalog'
import { isObject, type JsonObject } from './json'
import { invalid } from './refusals'
import { isDate, isId } from './values'

const MAX_ROWS = 1000

/** Set from the file alone; `url` would make the server fetch it. */
const FILE_FIELDS = ['filename', 'url', 'thumbnailURL', 'mimeType', 'filesize', 'width', 'height', 'sizes']

/** The body without what nobody writes by hand: secrets of accounts, and for uploads the facts of the file. */
export function withoutSystemFields(body: JsonObject, upload: boolean): JsonObject {
  const kept = Object.entries(body).filter(([key]) => !SECRET_FIELDS.has(key) && !(upload && FILE_FIELDS.includes(key)))
  return Object.fromEntries(kept)
}

/** @throws DomainError INVALID_INPUT naming the field */
export function checkFields(values: JsonObject, fields: CatalogFields, path = ''): void {
  for (const [name, value] of Object.entries(values)) {
    const field = fields.get(name)
    const where = path === '' ? name : `${path}.${name}`
    if (name === 'id' || name === 'password') requireText(value, where)
    else if (field) checkField(value, field, where)
  }
}

function checkField(value: unknown, field: CatalogField, path: string): void {
  if (field.kind === 'group') checkGroup(value, field, path)
  else if (value === undefined) return
  else if (field.kind === 'array') checkRows(value, field, path)
  else if (value === null) return
  else if (field.kind === 'richText') checkRichText(value, path)
  else if (field.many) checkMany(value, field, path)
  else requireKind(value, field, path)
}

function checkMany(value: unknown, field: CatalogField, path: string): void {
  const list = value === '' ? [] : value
  if (!Array.isArray(list) || list.length > MAX_ROWS) throw invalid(path, 'not a list')
  for (const [index, item] of list.entries()) requireKind(item, field, `${path}.${index}`)
}

function checkGroup(value: unknown, { fields }: CatalogField, path: string): void {
  if (!isObject(value)) throw invalid(path, 'not a group')
  checkFields(value, fields, path)
}

/** The panel sends 0 for a list without rows. Null is none: SQLite's adapter fails on it. */
function checkRows(value: unknown, { fields }: CatalogField, path: string): void {
  if (value === 0) return
  if (!Array.isArray(value) || value.length > MAX_ROWS) throw invalid(path, 'not a list of rows')
  for (const [index, row] of value.entries()) {
    if (!isObject(row)) throw invalid(`${path}.${index}`, 'not a row')
    checkFields(row, fields, `${path}.${index}`)
  }
}

const HOLDS: Partial<Record<FieldKind, (value: unknown, field: CatalogField) => boolean>> = {
  text: (value) => typeof value === 'string',
  select: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  checkbox: (value) => typeof value === 'boolean',
  date: (value) => typeof value === 'string' && (value === '' || isDate(value)),
  relation: (value, { ids }) => typeof value === 'string' && (value === '' || isId(value, ids)),
}

function requireKind(value: unknown, field: CatalogField, path: string): void {
  const { kind } = field
  const holds = HOLDS[kind]
  if (holds && !holds(value, field)) throw invalid(path, `not a ${kind}`)
}

function requireText(value: unknown, path: string): void {
  if (value !== null && value !== undefined && typeof value !== 'string') throw invalid(path, 'not a text')
}

/** The tree of an editor: nodes with a type, and children that are nodes. */
function checkRichText(value: unknown, path: string): void {
  const root = isObject(value) ? value.root : undefined
  if (!isObject(root) || root.type !== 'root' || !Array.isArray(root.children)) throw invalid(path, 'not a rich text')
  checkNodes(root.children, path)
}

function checkNodes(children: readonly unknown[], path: string): void {
  for (const node of children) {
    if (!isObject(node) || typeof node.type !== 'string') throw invalid(path, 'not a rich text')
    if (node.children === undefined) continue
    if (!Array.isArray(node.children)) throw invalid(path, 'not a rich text')
    checkNodes(node.children, path)
  }
}
