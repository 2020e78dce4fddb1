'use client'

import { useAllFormFields } from '@payloadcms/ui'
import { reduceFieldsToValues } from 'payload/shared'

import { type FieldKind, isInput } from '@/core/forms/definition'
import { readForm } from '@/core/forms/readForm'

export type Question = {
  readonly name: string
  readonly label: string
  readonly kind: FieldKind
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

type Written = { readonly label?: unknown; readonly options?: readonly { value?: unknown; label?: unknown }[] }

/** The questions of the form that is open in the editor, as they stand now. Those without a name get one when they are saved. */
export function useQuestions(): readonly Question[] {
  const [state] = useAllFormFields()
  const { fields } = reduceFieldsToValues(state, true) as { fields?: unknown }
  const written: readonly Written[] = Array.isArray(fields) ? fields : []
  return readForm({ fields }).definition.fields.flatMap((field, index) => {
    const { label, options } = written[index] ?? {}
    if (!isInput(field) || !field.name) return []
    const known = (options ?? []).map((option) => ({ value: text(option?.value), label: text(option?.label) }))
    return [{ name: field.name, label: text(label), kind: field.kind, options: known.filter(({ value }) => value) }]
  })
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
