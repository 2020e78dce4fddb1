/** A decision while an employee makes it: what is chosen per line, what still misses, and how it adds up. */

import { isNoQuantity, piecesIn } from '@/ui/quantity'

/** `approved` as typed: empty until something was chosen; it may exceed what was asked, or be no quantity, while somebody types. */
export type LineChoice = { readonly approved: string; readonly note: string }

export type AskedLine = { readonly id: string; readonly requested: number }

export type Choices = Readonly<Record<string, LineChoice>>

export type Verdict = 'open' | 'approve' | 'part' | 'reject'

export type Problem = 'undecided' | 'noQuantity' | 'noteMissing' | 'tooMany'

const OPEN: LineChoice = { approved: '', note: '' }

export const choiceOf = (choices: Choices, id: string): LineChoice => choices[id] ?? OPEN

export function verdictOf({ requested }: AskedLine, choice: LineChoice): Verdict {
  const approved = piecesIn(choice.approved)
  if (approved === null) return 'open'
  if (approved === 0) return 'reject'
  return approved < requested ? 'part' : 'approve'
}

/** The customer is owed a reason for every piece that is refused. */
export const needsNote = (line: AskedLine, choice: LineChoice): boolean =>
  ['part', 'reject'].includes(verdictOf(line, choice))

function problemOf(line: AskedLine, choice: LineChoice): Problem | null {
  const approved = piecesIn(choice.approved)
  if (approved === null) return isNoQuantity(choice.approved) ? 'noQuantity' : 'undecided'
  if (approved > line.requested) return 'tooMany'
  return needsNote(line, choice) && choice.note.trim() === '' ? 'noteMissing' : null
}

/** What keeps the decision from being confirmed, by line id. */
export function problemsOf(lines: readonly AskedLine[], choices: Choices): Map<string, Problem> {
  const found = lines.map((line) => [line.id, problemOf(line, choiceOf(choices, line.id))] as const)
  return new Map(found.flatMap(([id, problem]) => (problem ? [[id, problem] as const] : [])))
}

/** How many lines go which way. */
export function countVerdicts(lines: readonly AskedLine[], choices: Choices): Readonly<Record<Verdict, number>> {
  const counts = { open: 0, approve: 0, part: 0, reject: 0 }
  for (const line of lines) counts[verdictOf(line, choiceOf(choices, line.id))] += 1
  return counts
}

/** Every line at once; notes stay as they were typed. */
export const chooseAll = (lines: readonly AskedLine[], choices: Choices, to: 'approve' | 'reject'): Choices =>
  Object.fromEntries(
    lines.map(({ id, requested }) => [
      id,
      { ...choiceOf(choices, id), approved: String(to === 'approve' ? requested : 0) },
    ]),
  )

/** The body of POST /api/rmas/:id/decide. Call it when problemsOf found nothing. */
export function decisionBody(lines: readonly AskedLine[], choices: Choices, note: string, label: boolean) {
  return {
    lines: lines.map(({ id }) => {
      const choice = choiceOf(choices, id)
      const said = choice.note.trim()
      return { id, quantityApproved: piecesIn(choice.approved) ?? 0, ...(said ? { note: said } : {}) }
    }),
    ...(note.trim() ? { note: note.trim() } : {}),
    ...(label ? { label: true } : {}),
  }
}
