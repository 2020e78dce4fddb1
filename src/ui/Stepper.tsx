'use client'

import { type ChangeEvent, type KeyboardEvent, useState } from 'react'

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
  readonly onChange?: (value: number) => void
  /** The figure was wiped. */
  readonly onEmpty?: () => void
  readonly describedBy?: string
  readonly invalid?: boolean
}

/** Minus, number, plus. Typing is allowed, beyond the limits too: pressing the form's button explains. The buttons stop there. */
export function Stepper({ id, name, value, min = 0, max, label, words, onChange, onEmpty, ...field }: Props) {
  const { describedBy, invalid } = field
  const [typed, setTyped] = useState(textOf(value))
  const [shown, setShown] = useState(value)
  if (shown !== value) {
    setShown(value)
    setTyped(textOf(value))
  }
  const current = Number.parseInt(typed, 10) || 0

  const change = (text: string) => {
    setTyped(text)
    const next = Number(text)
    if (text === '') onEmpty?.()
    if (text === '' || !Number.isInteger(next)) return
    setShown(next)
    onChange?.(next)
  }
  const step = (by: number) => change(String(Math.min(max, Math.max(min, current + by))))
  const stepByKey = (event: KeyboardEvent) => {
    const by = { ArrowUp: 1, ArrowDown: -1 }[event.key]
    if (by === undefined) return
    event.preventDefault()
    step(by)
  }
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
        onChange={(event: ChangeEvent<HTMLInputElement>) =>
          change(event.target.value.replace(/[^\d]/g, '').slice(0, 7))
        }
        onFocus={(event) => event.target.select()}
        onKeyDown={stepByKey}
      />
      <button type="button" aria-label={`${words.more}: ${label}`} disabled={current >= max} onClick={() => step(1)}>
        <Icon name="plus" small />
      </button>
    </span>
  )
}

const textOf = (value: number | null): string => (value === null ? '' : String(value))
