/** What an invoice asks of its reader. */
import { type Day, daysBetween } from './day'

export type Booked = {
  readonly kind: 'invoice' | 'credit'
  /** Still to be paid; null to who may not see prices, or when the ERP does not say. */
  readonly openCents: number | null
  readonly dueDay: Day | null
}

export type InvoiceState =
  /** Nothing is asked: money goes the other way. */
  | { readonly state: 'credit' }
  | { readonly state: 'paid' }
  /** To be paid; `days` from today until the due day, null without one. */
  | { readonly state: 'open'; readonly days: number | null }
  /** Past the due day, by at least one day. */
  | { readonly state: 'overdue'; readonly days: number }

/** Null when nothing can be said: what is open is not known. Of the due day itself nothing is overdue yet. */
export function invoiceState({ kind, openCents, dueDay }: Booked, today: Day): InvoiceState | null {
  if (kind === 'credit') return { state: 'credit' }
  if (openCents === null) return null
  if (openCents <= 0) return { state: 'paid' }
  const days = dueDay ? daysBetween(today, dueDay) : null
  return days !== null && days < 0 ? { state: 'overdue', days: -days } : { state: 'open', days }
}
