'use client'

import { useEffect, useState } from 'react'

import type { DraftState, DraftValues, LineValues } from './draft'
import { forgetInTab, keepInTab, readFromTab } from './tabStorage'

type Draft = {
  readonly draft: string
  readonly version: string
  readonly stored: DraftValues
  readonly pickerKeys: readonly string[]
}

export type Edit = {
  (change: Partial<Omit<DraftValues, 'lines'>>): void
  line(id: string, change: Partial<Omit<LineValues, 'id'>>): void
}

const KEY = 'typed'

/** What is typed, kept in the tab until it is saved or sent: a login in between loses nothing. */
export function useTyped({ draft, version, stored, pickerKeys }: Draft, state: DraftState) {
  const [values, setValues] = useState(state.values ?? stored)
  const [answered, setAnswered] = useState(state.attempt)
  const [restored, setRestored] = useState(false)
  if (answered !== state.attempt) {
    setAnswered(state.attempt)
    setValues(state.values ?? stored)
    setRestored(false)
  }

  useEffect(() => {
    for (const key of pickerKeys) forgetInTab(key)
  }, [pickerKeys])

  useEffect(() => {
    const kept = readFromTab(KEY) as { draft?: string; version?: string; values?: DraftValues } | null
    if (kept?.draft !== draft || kept.version !== version || !kept.values) return forgetInTab(KEY)
    setValues(kept.values)
    setRestored(true)
  }, [draft, version])

  const change = (next: (before: DraftValues) => DraftValues) => {
    const after = next(values)
    setValues(after)
    keepInTab(KEY, { draft, version, values: after })
  }
  const edit: Edit = Object.assign(
    (fields: Partial<Omit<DraftValues, 'lines'>>) => change((before) => ({ ...before, ...fields })),
    {
      line: (id: string, fields: Partial<Omit<LineValues, 'id'>>) =>
        change((before) => {
          const blank = { id, quantity: 0, reason: '', remark: '' }
          const known = before.lines.some((line) => line.id === id) ? before.lines : [...before.lines, blank]
          return { ...before, lines: known.map((line) => (line.id === id ? { ...line, ...fields } : line)) }
        }),
    },
  )
  return { values, edit, restored }
}
