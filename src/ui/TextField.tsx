import type { ComponentProps } from 'react'

import { controlProps, Field, type FieldFrame } from './Field'

type Props = FieldFrame & Omit<ComponentProps<'input'>, 'id' | 'className'>

/** A field of one line. */
export function TextField({ id, label, hint, error, requiredWord, aside, ...input }: Props) {
  const field = { id, label, hint, error, requiredWord, aside }
  return (
    <Field {...field}>
      <input type="text" {...input} {...controlProps(field)} />
    </Field>
  )
}
