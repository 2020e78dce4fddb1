import type { ComponentProps } from 'react'

import { controlProps, Field, type FieldFrame } from './Field'

type Props = FieldFrame & Omit<ComponentProps<'select'>, 'id' | 'className'>

/** A choice out of a list; the options are its children. */
export function SelectField({ id, label, hint, error, requiredWord, aside, children, ...select }: Props) {
  const field = { id, label, hint, error, requiredWord, aside }
  return (
    <Field {...field}>
      <select {...select} {...controlProps(field)}>
        {children}
      </select>
    </Field>
  )
}
