'use client'

import { useAllFormFields } from '@payloadcms/ui'
import { reduceFieldsToValues } from 'payload/shared'

import { isInput } from '@/core/forms/definition'
import { readForm } from '@/core/forms/readForm'

export type Question = { readonly name: string; readonly label: string }

/** The questions of the form that is open in the editor, as they stand now. Those without a name get one when they are saved. */
export function useQuestions(): readonly Question[] {
  const [state] = useAllFormFields()
  const { fields } = reduceFieldsToValues(state, true) as { fields?: unknown }
  const labels = Array.isArray(fields) ? fields.map((field: { label?: unknown }) => field?.label) : []
  return readForm({ fields }).definition.fields.flatMap((field, index) => {
    const label = labels[index]
    return isInput(field) && field.name ? [{ name: field.name, label: typeof label === 'string' ? label : '' }] : []
  })
}
