import type { ReactNode } from 'react'

import { SelectField } from '../SelectField'
import type { ReasonOption } from './draft'
import type { Say } from './words'

type Props = {
  readonly say: Say
  readonly id: string
  readonly name: string
  readonly label: ReactNode
  readonly reasons: readonly ReasonOption[]
  readonly value: string
  readonly onChange: (reason: string) => void
  readonly error: string | null
}

/** A reason out of the wholesaler's list; one that is not offered any more counts as not chosen. */
export function ReasonField({ say, reasons, value, onChange, ...field }: Props) {
  const known = reasons.some(({ id }) => id === value)
  return (
    <SelectField {...field} value={known ? value : ''} onChange={(event) => onChange(event.target.value)}>
      <option value="">{say('draft.chooseReason')}</option>
      {reasons.map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </SelectField>
  )
}
