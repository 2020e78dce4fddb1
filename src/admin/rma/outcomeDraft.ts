/** Outcomes in the making: as typed, and as they are sent. */
import type { Grade, OutcomeKind } from '@/core/rmas/outcomes'
import type { LineStatus } from '@/core/rmas/status'
import type { Rma } from '@/payload-types'
import { piecesOf } from '../receiving/tally'

export type CaseOf = { readonly id: string; readonly number: string; readonly revision: number }

export const caseOf = ({ id, number, revision }: Pick<Rma, 'id' | 'number' | 'revision'>): CaseOf => ({
  id,
  number: number ?? '',
  revision: revision ?? 0,
})

export type ArrivedLine = {
  readonly id: string
  readonly status: LineStatus
  readonly articleName: string
  readonly articleNumber: string
  readonly approved: number
  readonly received: number
  readonly credited: number
  readonly grade: Grade | ''
  readonly outcomes: readonly { readonly kind: OutcomeKind; readonly quantity: number; readonly note: string }[]
}

/** `key` tells the rows apart while they are edited. */
export type OutcomeRow = {
  readonly key: number
  readonly kind: OutcomeKind
  readonly quantity: string
  readonly note: string
}

/** What was given already; else all of it credited. */
export const rowsOf = ({ outcomes, received }: ArrivedLine): OutcomeRow[] =>
  outcomes.length > 0
    ? outcomes.map(({ kind, quantity, note }, key) => ({ key, kind, quantity: String(quantity), note }))
    : [{ key: 0, kind: 'credit', quantity: String(received), note: '' }]

export const splitSum = (rows: readonly OutcomeRow[]): number =>
  rows.reduce((sum, { quantity }) => sum + piecesOf(quantity), 0)

/** One row more, for the pieces that have no outcome yet. */
export function addRow(rows: readonly OutcomeRow[], received: number): OutcomeRow[] {
  const key = Math.max(-1, ...rows.map((row) => row.key)) + 1
  const left = Math.max(0, received - splitSum(rows))
  return [...rows, { key, kind: 'rejectAfterInspection', quantity: left > 0 ? String(left) : '', note: '' }]
}

/** Empty rows say nothing. */
export const outcomesOf = (rows: readonly OutcomeRow[]) =>
  rows
    .map(({ kind, quantity, note }) => ({ kind, quantity: piecesOf(quantity), ...(note.trim() ? { note } : {}) }))
    .filter(({ quantity }) => quantity > 0)
