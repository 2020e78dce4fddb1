/** The part of an RMA that receiving, inspection and completion change, and how a plan speaks of its lines. */
import { DomainError } from '../errors'
import type { Grade, Outcome } from './outcomes'
import type { HeaderLine, RmaStatus } from './status'

export type ReceivedLine = HeaderLine & {
  readonly id: string
  readonly articleNumber?: string | null
  readonly articleName?: string | null
  readonly netUnitPriceCents?: number | null
  readonly grade?: Grade | null
  readonly outcomes?: readonly Outcome[] | null
  /** Of its credited pieces: those that the ERP has reported. */
  readonly quantityCredited?: number | null
}

/** Goods beside those that are waited for: more of a line (`line`), or what nobody announced. */
export type UnexpectedItem = {
  readonly line: string | null
  readonly articleNumber: string
  readonly articleName: string | null
  readonly quantity: number
  readonly grade: Grade | null
}

export type ReceivedRma = { readonly status: RmaStatus; readonly lines: readonly ReceivedLine[] }

/** What a line becomes. */
export type LineChange = {
  readonly id: string
  readonly status: HeaderLine['status']
  readonly quantityReceived: number
  readonly grade: Grade | null
  readonly outcomes: readonly Outcome[]
}

/** The change that changes nothing. */
export const unchanged = ({ id, status, quantityReceived, grade, outcomes }: ReceivedLine): LineChange => ({
  id,
  status,
  quantityReceived: quantityReceived ?? 0,
  grade: grade ?? null,
  outcomes: outcomes ?? [],
})

type Named = { readonly id: string }

/** The faults of naming lines: twice, or none of this RMA. */
export function namingFaults(named: readonly Named[], lines: readonly Named[]): DomainError[] {
  const twice = named.filter(({ id }, index) => named.findIndex((line) => line.id === id) !== index)
  const unknown = named.filter(({ id }) => !lines.some((line) => line.id === id))
  return [
    ...twice.map(({ id }) => new DomainError('DUPLICATE_LINE', 'The line is named twice', { line: id })),
    ...unknown.map(({ id }) => new DomainError('UNKNOWN_ORDER_LINE', 'The RMA has no such line', { line: id })),
  ]
}

/** @returns the outcomes without empty notes @throws DomainError OUTCOMES_DO_NOT_ADD_UP */
export function splitOf(line: Named, outcomes: readonly Outcome[], received: number): Outcome[] {
  const split = outcomes.reduce((sum, { quantity }) => sum + quantity, 0)
  if (split !== received) {
    const details = { line: line.id, split, received }
    throw new DomainError('OUTCOMES_DO_NOT_ADD_UP', `${split} of ${received} pieces have an outcome`, details)
  }
  return outcomes.map(({ kind, quantity, note }) => ({ kind, quantity, note: note?.trim() || null }))
}
