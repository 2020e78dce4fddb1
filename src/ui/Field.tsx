import type { ReactNode } from 'react'

import { FieldError } from './FieldError'

export type FieldFrame = {
  readonly id: string
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly error?: string | null
  /** The word behind the label of a field that must be filled in, such as "verplicht". */
  readonly requiredWord?: string
  /** A link at the right end of the label. */
  readonly aside?: ReactNode
}

/** Label above, control, then hint and error. The control carries `controlProps(field)`. */
export function Field({ children, ...field }: FieldFrame & { readonly children: ReactNode }) {
  const label = (
    <label htmlFor={field.id} className="label">
      {field.label}
      {field.requiredWord && <span className="req"> {field.requiredWord}</span>}
    </label>
  )
  return (
    <div className="field">
      {field.aside ? (
        <div className="label-row">
          {label}
          {field.aside}
        </div>
      ) : (
        label
      )}
      {children}
      {field.hint && (
        <span className="hint" id={`${field.id}-hint`}>
          {field.hint}
        </span>
      )}
      <FieldError id={field.id} error={field.error} />
    </div>
  )
}

/** What ties a control to its label, hint and error. */
export function controlProps({ id, hint, error }: FieldFrame) {
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return {
    id,
    className: 'in',
    'aria-invalid': error ? true : undefined,
    'aria-describedby': describedBy || undefined,
  } as const
}
