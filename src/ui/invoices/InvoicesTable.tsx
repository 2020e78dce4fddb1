import { translator } from '@messages/translate'

import type { InvoiceState } from '@/core/invoices'
import { formatCents } from '@/core/money'
import type { Invoice } from '@/payload-types'
import { type Clock, shortDate } from '../returns/moment'
import { CELL, HEAD, ROW, ROWS, TABLE } from '../tableRoles'
import { InvoiceChip } from './InvoiceChip'
import { InvoiceLink } from './InvoiceLink'

export type ListedInvoice = { readonly invoice: Invoice; readonly state: InvoiceState | null }

type Props = {
  readonly invoices: readonly ListedInvoice[]
  /** Where the reader acts for several: names by id. */
  readonly customers: ReadonlyMap<string, string> | null
  /** Somebody among the reader's customers shows prices. */
  readonly priced: boolean
  readonly clock: Clock
}

const AMOUNTS = ['amount', 'paid', 'open'] as const

/** Invoices and credit notes, the newest first. */
export function InvoicesTable({ invoices, customers, priced, clock }: Props) {
  const t = translator(clock.locale, 'lists')
  const heads = [t('invoice.number'), t('invoice.date'), t('invoice.due'), ...(customers ? [t('customer')] : [])]
  return (
    <div className="scroll">
      <table {...TABLE} className="tbl requests">
        <caption className="vh">{t('invoice.title')}</caption>
        <thead {...ROWS}>
          <tr {...ROW}>
            {heads.map((head) => (
              <th key={head} {...HEAD} scope="col">
                {head}
              </th>
            ))}
            {priced &&
              AMOUNTS.map((amount) => (
                <th key={amount} {...HEAD} scope="col" className="n">
                  {t(`invoice.${amount}`)}
                </th>
              ))}
            <th {...HEAD} scope="col">
              {t('invoice.status')}
            </th>
          </tr>
        </thead>
        <tbody {...ROWS}>
          {invoices.map((listed) => (
            <Row key={listed.invoice.id} listed={listed} customers={customers} priced={priced} clock={clock} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

type RowProps = Omit<Props, 'invoices'> & { readonly listed: ListedInvoice }

function Row({ listed: { invoice, state }, customers, priced, clock }: RowProps) {
  const t = translator(clock.locale, 'lists')
  const { number, kind, invoiceDate, dueDate, amountCents, paidCents, openCents, currency } = invoice
  const day = (iso: string | null | undefined) => (iso ? shortDate(iso, clock) : null)
  const cells = [
    [t('invoice.date'), day(invoiceDate)],
    [t('invoice.due'), kind === 'credit' ? null : day(dueDate)],
    ...(customers ? [[t('customer'), customers.get(String(invoice.customer)) ?? null] as const] : []),
  ] as const
  const amounts = { amount: amountCents, paid: paidCents, open: openCents }
  return (
    <tr {...ROW}>
      <td {...CELL} className="ttl">
        <InvoiceLink number={number} />
      </td>
      {cells.map(([name, value]) => (
        <td key={name} {...CELL} className={value ? 'c2' : 'c2 m-hide'} data-l={name}>
          {value ?? '–'}
        </td>
      ))}
      {priced &&
        AMOUNTS.map((name) => {
          const cents = amounts[name]
          const known = typeof cents === 'number' && currency
          return (
            <td key={name} {...CELL} className={known ? 'c2 n' : 'c2 n m-hide'} data-l={t(`invoice.${name}`)}>
              {known ? formatCents(cents, currency, clock.locale) : '–'}
            </td>
          )
        })}
      <td {...CELL} className="c2" data-l={t('invoice.status')}>
        {state ? <InvoiceChip of={state} locale={clock.locale} large={false} /> : '–'}
      </td>
    </tr>
  )
}
