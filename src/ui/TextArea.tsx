import type { ComponentProps } from 'react'

import { controlProps, Field, type FieldFrame } from './Field'

type Props = FieldFrame & Omit<ComponentProps<'textarea'>, 'id' | 'className'>

/** A field of several lines. */
export function TextArea({ id, label, hint, error, requiredWord, aside, ...textarea }: Props) {
  const field = { id, label, hint, error, requiredWord, aside }
  return (
    <Field {...field}>
      <textarea {...textarea} {...controlProps(field)} />
    </Field>
  )
}
