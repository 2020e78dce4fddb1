/** What is wrong with a decision per line, whatever kind of case the lines are of. */
import { DomainError } from './errors'

export type JudgedLine = {
  readonly id: string
  readonly status: string
  /** Nobody decided on it yet. */
  readonly waits: boolean
  readonly asked: number
}

export type GrantedLine = { readonly id: string; readonly granted: number }

/** Every line that waits must be named, once, and no other: a line forgotten is no line rejected. */
export function decisionFaults(lines: readonly JudgedLine[], decided: readonly GrantedLine[]): DomainError[] {
  const named = new Set(decided.map(({ id }) => id))
  const missing = lines.filter(({ id, waits }) => waits && !named.has(id)).map(({ id }) => id)
  return [
    ...duplicates(decided),
    ...decided.flatMap((one) => faultOf(one, lines)),
    ...(missing.length === 0 ? [] : [new DomainError('INVALID_INPUT', 'Lines without a decision', { missing })]),
  ]
}

function faultOf({ id, granted }: GrantedLine, lines: readonly JudgedLine[]): DomainError[] {
  const line = lines.find((candidate) => candidate.id === id)
  if (!line) return [new DomainError('UNKNOWN_ORDER_LINE', 'The case has no such line', { line: id })]
  const { status, waits, asked } = line
  if (!waits) return [new DomainError('ALREADY_DECIDED', `The line is ${status}`, { line: id, status })]
  if (granted <= asked) return []
  const details = { line: id, asked: granted, allowed: asked }
  return [new DomainError('QUANTITY_EXCEEDS_REQUESTED', 'More granted than was asked', details)]
}

function duplicates(decided: readonly GrantedLine[]): DomainError[] {
  const twice = decided.filter(({ id }, index) => decided.findIndex((line) => line.id === id) !== index)
  return [...new Set(twice.map(({ id }) => id))].map(
    (line) => new DomainError('DUPLICATE_LINE', 'The line is named twice', { line }),
  )
}
