'use client'

import { Icon } from './Icon'
import { piecesIn } from './quantity'

type Props = {
  readonly id?: string
  readonly name?: string
  /** As typed: what is no quantity stays to be seen, and its owner says what is wrong with it. */
  readonly value: string
  readonly min?: number
  readonly max: number
  /** Names the figure for those who do not see what stands beside it: "Aantal retour, CAKE PLATE". */
  readonly label: string
  readonly words: { readonly fewer: string; readonly more: string }
  readonly onChange: (typed: string) => void
  readonly describedBy?: string
  readonly invalid?: boolean
}

/** Minus, number, plus. Typing is allowed, beyond the limits too: pressing the form's button explains. The buttons stop there. */
export function Stepper({ id, name, value, label, words, min = 0, max, onChange, describedBy, invalid }: Props) {
  const current = piecesIn(value) ?? 0
  const step = (by: number) => onChange(String(Math.min(max, Math.max(min, current + by))))
  return (
    <span className="stepper">
      <button type="button" aria-label={`${words.fewer}: ${label}`} disabled={current <= min} onClick={() => step(-1)}>
        <Icon name="minus" small />
      </button>
      <input
        id={id}
        name={name}
        inputMode="numeric"
        autoComplete="off"
        aria-label={label}
        aria-invalid={invalid || undefined}
        aria-describedby={describedBy}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onFocus={(event) => event.target.select()}
        onKeyDown={(event) => {
          const by = { ArrowUp: 1, ArrowDown: -1 }[event.key]
          if (by === undefined) return
          event.preventDefault()
          step(by)
        }}
      />
      <button type="button" aria-label={`${words.more}: ${label}`} disabled={current >= max} onClick={() => step(1)}>
        <Icon name="plus" small />
      </button>
    </span>
  )
}
