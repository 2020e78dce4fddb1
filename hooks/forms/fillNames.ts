import type { CollectionBeforeValidateHook } from 'payload'

import { type FieldKind, INPUT_KINDS } from '@/core/forms/definition'
import { nameFrom, optionFrom } from '@/core/forms/names'
import type { Form } from '@/payload-types'

type Named = { blockType: string; label?: unknown; name?: unknown; options?: unknown }

/** Names and values that nobody typed are made from the words. One that is there stays, whatever the question becomes. */
export const fillNames: CollectionBeforeValidateHook<Form> = ({ data }) => {
  const fields: unknown = data?.fields
  if (!data || !Array.isArray(fields)) return data
  const taken = new Set(fields.map((field: Named) => field?.name).filter((name) => typeof name === 'string' && name))
  return { ...data, fields: fields.map((field: Named) => filled(field, taken)) as Form['fields'] }
}

function filled(field: Named, taken: Set<unknown>): Named {
  if (!field || !INPUT_KINDS.some((kind: FieldKind) => kind === field.blockType)) return field
  const withOptions = Array.isArray(field.options) ? { ...field, options: field.options.map(withValue) } : field
  if (typeof field.name === 'string' && field.name.trim()) return withOptions
  const name = nameFrom(typeof field.label === 'string' ? field.label : '', field.blockType, taken)
  taken.add(name)
  return { ...withOptions, name }
}

function withValue(option: { value?: unknown; label?: unknown }) {
  const { value, label } = option ?? {}
  if (typeof value === 'string' && value.trim()) return option
  return { ...option, value: optionFrom(typeof label === 'string' ? label : '') }
}
