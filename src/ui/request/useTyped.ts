'use client'

import { useEffect, useRef, useState } from 'react'

import { BLANK, type DraftState, type DraftValues, type LineValues } from './draft'
import { forgetInTab, keepInTab, readFromTab } from './tabStorage'

type Draft = {
  readonly draft: string
  /** `updatedAt` of the draft when the page was opened. */
  readonly version: string
  readonly stored: DraftValues
  readonly pickerKeys: readonly string[]
}

export type Edit = {
  (change: Partial<Omit<DraftValues, 'lines'>>): void
  line(id: string, change: Partial<Omit<LineValues, 'id'>>): void
}

const KEY = 'typed'

/**
 * What is typed. It is the tab's own until it is sent: no answer of the server, however late, takes a letter back.
 * Kept in the tab as well, so that a login in between loses nothing.
 */
export function useTyped({ draft, version: opened, stored, pickerKeys }: Draft, state: DraftState) {
  const [first] = useState(opened)
  const version = state.version ?? first
  const [values, setValues] = useState(state.values ?? stored)
  const [restoredAt, setRestoredAt] = useState<number | null>(null)
  const edited = useRef(false)

  useEffect(() => {
    for (const key of pickerKeys) forgetInTab(key)
  }, [pickerKeys])

  useEffect(() => {
    if (edited.current) keepInTab(KEY, { draft, version, values })
  }, [draft, version, values])

  useEffect(() => {
    if (edited.current) return
    const kept = readFromTab(KEY) as { draft?: string; version?: string; values?: DraftValues } | null
    if (kept?.draft !== draft || kept.version !== version || !kept.values) return forgetInTab(KEY)
    edited.current = true
    setValues(kept.values)
    setRestoredAt(0)
  }, [draft, version])

  const change = (next: (before: DraftValues) => DraftValues) => {
    edited.current = true
    setValues(next)
  }
  const edit: Edit = Object.assign(
    (fields: Partial<Omit<DraftValues, 'lines'>>) => change((before) => ({ ...before, ...fields })),
    {
      line: (id: string, fields: Partial<Omit<LineValues, 'id'>>) =>
        change((before) => {
          const { lines } = withNewLines(before, stored)
          const known = lines.some((line) => line.id === id) ? lines : [...lines, { id, ...BLANK }]
          return { ...before, lines: known.map((line) => (line.id === id ? { ...line, ...fields } : line)) }
        }),
    },
  )
  return { values: withNewLines(values, stored), edit, version, restored: restoredAt === state.attempt }
}

/** Lines that came in on another device show what was filled in there. */
function withNewLines(values: DraftValues, stored: DraftValues): DraftValues {
  const known = new Set(values.lines.map(({ id }) => id))
  const more = stored.lines.filter(({ id }) => !known.has(id))
  return more.length === 0 ? values : { ...values, lines: [...values.lines, ...more] }
}
