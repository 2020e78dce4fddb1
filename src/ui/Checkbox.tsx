import type { ComponentProps, ReactNode } from 'react'

type Props = Omit<ComponentProps<'input'>, 'type' | 'className' | 'children'> & {
  readonly label: ReactNode
  readonly hint?: ReactNode
}

/** A box with its sentence; the whole sentence can be pressed. */
export function Checkbox({ label, hint, ...input }: Props) {
  return (
    <label className="pick">
      <input {...input} type="checkbox" className="box" />
      <span>
        {label}
        {hint && (
          <>
            <br />
            <span className="hint">{hint}</span>
          </>
        )}
      </span>
    </label>
  )
}
