/**
 * A new case, held to the same checks of its fields as by Payload's own operation, which copies the whole document for each field
 * that it checks. Cases have no hooks of their own; their verbs decide who may make one.
 */
import { randomBytes } from 'node:crypto'
import {
  type DataFromCollectionSlug,
  type FlattenedField,
  type PayloadRequest,
  ValidationError,
  type ValidationFieldError,
} from 'payload'

import type { CaseKind } from '@/core/cases'

type Data = Readonly<Record<string, unknown>>
type NewCase = { readonly collection: CaseKind; readonly data: object }

/** @throws ValidationError naming every field that does not fit */
export async function createCase<Kind extends CaseKind>(
  req: PayloadRequest,
  { collection, data }: NewCase & { readonly collection: Kind },
): Promise<DataFromCollectionSlug<Kind>> {
  const { flattenedFields } = req.payload.collections[collection as CaseKind].config
  const whole = filled(flattenedFields, data as Data)
  const errors = await problemsOf({ req, collection, data: whole }, flattenedFields, { data: whole, path: [] })
  if (errors.length > 0) throw new ValidationError({ collection, errors, req }, req.t)
  const row: unknown = await req.payload.db.create({ collection: collection as CaseKind, data: whole, req })
  return row as DataFromCollectionSlug<Kind>
}

/** With the first values of its fields, and a name for each row of its lists. */
function filled(fields: readonly FlattenedField[], data: Data): Record<string, unknown> {
  return { ...data, ...Object.fromEntries(fields.map((field) => [field.name, fieldValue(field, data[field.name])])) }
}

function fieldValue(field: FlattenedField, given: unknown): unknown {
  if (field.type === 'group' || field.type === 'tab') return filled(field.flattenedFields, (given ?? {}) as Data)
  if (field.type === 'array' && Array.isArray(given)) {
    return given.map((row: Data) => ({
      ...filled(field.flattenedFields, row),
      id: row.id ?? randomBytes(12).toString('hex'),
    }))
  }
  return given === undefined && 'defaultValue' in field ? field.defaultValue : given
}

type Checked = { readonly req: PayloadRequest; readonly collection: CaseKind; readonly data: Data }
type Place = { readonly data: Data; readonly path: readonly (string | number)[] }

async function problemsOf(
  about: Checked,
  fields: readonly FlattenedField[],
  { data, path }: Place,
): Promise<ValidationFieldError[]> {
  const found: ValidationFieldError[] = []
  for (const field of fields) {
    const value = data[field.name]
    const here = [...path, field.name]
    found.push(...(await problemOf(about, field, { data, path: here })))
    const inside = field.type === 'array' && Array.isArray(value) ? value : []
    for (const [index, row] of inside.entries())
      found.push(...(await problemsOf(about, fieldsIn(field), { data: row, path: [...here, index] })))
    if (field.type === 'group' || field.type === 'tab')
      found.push(...(await problemsOf(about, field.flattenedFields, { data: value as Data, path: here })))
  }
  return found
}

const fieldsIn = (field: FlattenedField): readonly FlattenedField[] =>
  'flattenedFields' in field ? field.flattenedFields : []

type Validate = (value: unknown, options: object) => Promise<string | true> | string | true

async function problemOf({ req, collection, data: whole }: Checked, field: FlattenedField, { data, path }: Place) {
  if (!('validate' in field && field.validate)) return []
  const said = await (field.validate as Validate)(data[field.name], {
    ...field,
    collectionSlug: collection,
    data: whole,
    event: 'submit',
    operation: 'create',
    overrideAccess: true,
    path,
    preferences: { fields: {} },
    req,
    siblingData: data,
  })
  return typeof said === 'string' ? [{ message: said, path: path.join('.') }] : []
}
