'use client'

import { useState } from 'react'

import { Icon } from './Icon'

type Props = {
  readonly id?: string
  readonly name?: string
  /** Null while nothing was chosen yet. */
  readonly value: number | null
  readonly min?: number
  readonly max: number
  /** Names the figure for those who do not see what stands beside it: "Aantal retour, CAKE PLATE". */
  readonly label: string
  readonly words: { readonly fewer: string; readonly more: string }
  /** What a wiped figure counts as. */
  readonly empty?: number | null
  readonly onChange: (value: number | null) => void
  readonly describedBy?: string
  readonly invalid?: boolean
}

/** Minus, number, plus. Typing is allowed, beyond the limits too: pressing the form's button explains. The buttons stop there. */
export function Stepper({ id, name, label, words, describedBy, invalid, min = 0, max, ...figure }: Props) {
  const { typed, current, change, step } = useFigure({ min, max, ...figure })
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
        value={typed}
        onChange={(event) => change(event.target.value.replace(/[^\d]/g, '').slice(0, 7))}
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

type Figure = Pick<Props, 'value' | 'max' | 'empty' | 'onChange'> & { readonly min: number }

/** What is typed ("007", or nothing yet) stands for as long as the given figure is the one it was typed for. */
function useFigure({ value, min, max, empty = null, onChange }: Figure) {
  const [last, setLast] = useState({ text: textOf(value), figure: value })
  const typed = last.figure === value ? last.text : textOf(value)
  const current = Number.parseInt(typed, 10) || 0
  const change = (text: string) => {
    const figure = text === '' ? empty : Number(text)
    setLast({ text, figure })
    onChange(figure)
  }
  return { typed, current, change, step: (by: number) => change(String(Math.min(max, Math.max(min, current + by)))) }
}

const textOf = (value: number | null): string => (value === null ? '' : String(value))
