import { translator } from '@messages/translate'

import { formatCents } from '@/core/money'
import type { Invoice } from '@/payload-types'
import { type Clock, longDate } from '../returns/moment'

type Props = {
  readonly invoice: Invoice
  /** Where the reader acts for more than one customer: of which this is. */
  readonly customerName: string | null
  readonly clock: Clock
}

/** The facts of an invoice; amounts only for who may see them, as the ERP booked them. */
export function InvoiceStrip({ invoice, customerName, clock }: Props) {
  const t = translator(clock.locale, 'invoices')
  const { amountCents, paidCents, openCents, currency, dueDate, orderNumbers } = invoice
  const money = (cents: number | null | undefined) =>
    typeof cents === 'number' && currency ? formatCents(cents, currency, clock.locale) : null
  const facts = [
    [t('fact.amount'), money(amountCents)],
    [t('fact.paid'), money(paidCents)],
    [t('fact.open'), money(openCents)],
    [t('fact.due'), dueDate ? longDate(dueDate, clock) : null],
    [t('fact.customer'), customerName],
    [t('fact.orders'), (orderNumbers ?? []).join(', ') || null],
  ] as const
  const known = facts.filter(([, value]) => value !== null)
  if (known.length === 0) return null
  return (
    <dl className="strip case-strip">
      {known.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
