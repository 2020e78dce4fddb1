'use client'

import type { ReactNode } from 'react'

type Props = { readonly id: string; readonly form: string; readonly value: string; readonly children: ReactNode }

/** Belongs to the filter form, which it sends as soon as something else is chosen. */
export function GroupSelect({ id, form, value, children }: Props) {
  return (
    <select
      id={id}
      className="in"
      form={form}
      name="group"
      defaultValue={value}
      onChange={(event) => event.currentTarget.form?.requestSubmit()}
    >
      {children}
    </select>
  )
}
