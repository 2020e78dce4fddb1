'use client'

import type { MouseEvent, ReactNode } from 'react'
import { useFormStatus } from 'react-dom'

type Props = {
  readonly children: ReactNode
  /** The words while it works, such as "Verzenden…". */
  readonly pending?: ReactNode
  /** `primary`, `quiet`, `danger`, `big`, `wide`: look of the button, several with a space. */
  readonly look?: string
  readonly name?: string
  readonly value?: string
  readonly formAction?: string | ((form: FormData) => void | Promise<void>)
  readonly formNoValidate?: boolean
}

/** Sends its form once: a second press while the first one runs does nothing. It stays focusable, and says that it is busy. */
export function SubmitButton({ children, pending, look = 'primary', name, value, ...button }: Props) {
  const status = useFormStatus()
  const mine = status.pending && (name === undefined || status.data.get(name) === (value ?? ''))

  const holdBack = (event: MouseEvent) => {
    if (status.pending) event.preventDefault()
  }
  return (
    <button
      {...button}
      type="submit"
      name={name}
      value={value}
      className={`btn ${look}`}
      aria-busy={mine || undefined}
      aria-disabled={status.pending || undefined}
      onClick={holdBack}
    >
      {mine && pending ? pending : children}
    </button>
  )
}
