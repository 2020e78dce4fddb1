'use client'

import { useCallback, useEffect, useState } from 'react'

import type { ChosenLine } from './pickerLine'
import { keepInTab, readFromTab } from './tabStorage'

export type Selection = {
  readonly lines: readonly ChosenLine[]
  has(id: string): boolean
  add(lines: readonly ChosenLine[]): void
  remove(ids: readonly string[]): void
  clear(): void
  /** Keeps these lines alone. */
  keep(lines: readonly ChosenLine[]): void
}

/**
 * The chosen lines, kept in the tab under `key`: they survive paging, filtering, sorting and a login in between.
 *
 * @param initial chosen from the start, such as the lines of a draft; what the tab remembers wins over it
 * @param onPage the lines of this page: boxes ticked before the script came count too. Both the same arrays until the page changes
 */
export function useSelection(key: string, initial: readonly ChosenLine[], onPage: readonly ChosenLine[]): Selection {
  const [lines, setLines] = useState(initial)

  useEffect(() => {
    const early = onPage.filter(({ id }) => isTicked(id) && !initial.some((line) => line.id === id))
    setLines(united(remembered(key) ?? initial, early))
  }, [key, initial, onPage])

  const change = useCallback(
    (next: (before: readonly ChosenLine[]) => readonly ChosenLine[]) =>
      setLines((before) => {
        const after = next(before)
        keepInTab(key, after)
        return after
      }),
    [key],
  )
  return {
    lines,
    has: (id) => lines.some((line) => line.id === id),
    add: (more) => change((before) => united(before, more)),
    remove: (ids) => change((before) => before.filter(({ id }) => !ids.includes(id))),
    clear: () => change(() => []),
    keep: (kept) => change(() => kept),
  }
}

function united(lines: readonly ChosenLine[], more: readonly ChosenLine[]): readonly ChosenLine[] {
  const known = new Set(lines.map(({ id }) => id))
  return [...lines, ...more.filter(({ id }) => !known.has(id))]
}

function remembered(key: string): readonly ChosenLine[] | null {
  const kept = readFromTab(key)
  return Array.isArray(kept) ? (kept as ChosenLine[]) : null
}

const isTicked = (id: string): boolean =>
  document.querySelector<HTMLInputElement>(`input[name="line"][value="${CSS.escape(id)}"]`)?.checked === true
