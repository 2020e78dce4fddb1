/** Believable goods that came in, for previews and tests. */
import type { Locale } from '@/core/locale'
import type { RmaMailData, RmaMailLine } from '@/core/rmaMails'
import type { Outcome } from '@/core/rmas/outcomes'
import { decidedSample } from './sample'

const DENTED = { nl: 'Gedeukt en gebruikt.', en: 'Dented and used.' }

function sample(locale: Locale, received: (line: RmaMailLine) => Partial<RmaMailLine>): RmaMailData {
  const data = decidedSample(locale)
  const lines = data.rma.lines.map((line) => (line.quantityApproved ? { ...line, ...received(line) } : line))
  return { ...data, attachmentsAnnounced: [], rma: { ...data.rma, lines } }
}

export function partlyArrivedSample(locale: Locale): RmaMailData {
  const data = sample(locale, ({ quantityApproved }) => ({
    quantityReceived: Math.max(0, (quantityApproved ?? 0) - 2),
  }))
  return { ...data, rma: { ...data.rma, status: 'partiallyReceived' } }
}

export function arrivedSample(locale: Locale): RmaMailData {
  const data = sample(locale, ({ quantityApproved }) => ({ quantityReceived: quantityApproved, status: 'received' }))
  const unexpected = [{ article: 'SMALL HEART MEASURING SPOONS, 22891', quantity: 2 }]
  return { ...data, rma: { ...data.rma, status: 'received', unexpected } }
}

export function inspectedSample(locale: Locale): RmaMailData {
  const data = sample(locale, ({ quantityApproved }) => ({
    quantityReceived: quantityApproved,
    outcomes: outcomesOf(quantityApproved ?? 0, DENTED[locale]),
    status: 'inspected',
  }))
  return { ...data, rma: { ...data.rma, status: 'inspected' } }
}

export function completedSample(locale: Locale): RmaMailData {
  const data = inspectedSample(locale)
  const lines = data.rma.lines.map((line) =>
    line.outcomes.length > 0 ? { ...line, status: 'completed' as const } : line,
  )
  return { ...data, rma: { ...data.rma, status: 'completed', lines } }
}

const outcomesOf = (pieces: number, note: string): Outcome[] => [
  { kind: 'credit', quantity: pieces - 1 },
  { kind: 'rejectAfterInspection', quantity: 1, note },
]
