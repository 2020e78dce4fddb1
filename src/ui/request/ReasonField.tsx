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

/**
 * A reason out of the wholesaler's list; one that is not offered any more counts as not chosen. One list with headings for
 * the groups: a browser's own, so that it is known to every keyboard, screen reader and telephone.
 */
export function ReasonField({ say, reasons, value, onChange, ...field }: Props) {
  const chosen = reasons.find(({ id }) => id === value)
  return (
    <SelectField
      {...field}
      hint={<About say={say} reason={chosen} />}
      value={chosen?.id ?? ''}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">{say('draft.chooseReason')}</option>
      {blocksOf(reasons).map(({ group, options }) => {
        const choices = options.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))
        return group === null ? (
          choices
        ) : (
          <optgroup key={group} label={group}>
            {choices}
          </optgroup>
        )
      })}
    </SelectField>
  )
}

/** What the choice means and asks for; read out when it changes. */
function About({ say, reason }: { readonly say: Say; readonly reason: ReasonOption | undefined }) {
  return (
    <span className="about" aria-live="polite">
      {reason?.help}
      {reason?.photoRequired && (
        <span>
          {say('draft.photoNeeded')} <a href="#files">{say('draft.photoAdd')}</a>
        </span>
      )}
    </span>
  )
}

type Block = { readonly group: string | null; readonly options: ReasonOption[] }

function blocksOf(reasons: readonly ReasonOption[]): Block[] {
  const blocks: Block[] = []
  for (const reason of reasons) {
    const last = blocks.at(-1)
    if (last?.group === reason.group) last.options.push(reason)
    else blocks.push({ group: reason.group, options: [reason] })
  }
  return blocks
}
