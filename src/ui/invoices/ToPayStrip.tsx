import { translator } from '@messages/translate'

import type { Locale } from '@/core/locale'
import { formatCents } from '@/core/money'

type Unpaid = { readonly openCents?: number | null; readonly currency?: string | null }

type Props = {
  readonly invoices: readonly Unpaid[]
  readonly overdue: readonly Unpaid[]
  readonly locale: Locale
}

/** What all open invoices come to, per currency; nothing when all is paid. */
export function ToPayStrip({ invoices, overdue, locale }: Props) {
  if (invoices.length === 0) return null
  const t = translator(locale, 'lists')
  return (
    <dl className="strip case-strip">
      <Sum name={t('invoice.sumOpen')} of={invoices} locale={locale} />
      {overdue.length > 0 && <Sum name={t('invoice.sumOverdue')} of={overdue} locale={locale} />}
    </dl>
  )
}

type SumProps = { readonly name: string; readonly of: readonly Unpaid[]; readonly locale: Locale }

function Sum({ name, of, locale }: SumProps) {
  const sums = new Map<string, number>()
  for (const { currency, openCents } of of) {
    if (currency) sums.set(currency, (sums.get(currency) ?? 0) + (openCents ?? 0))
  }
  const amounts = [...sums].map(([currency, cents]) => formatCents(cents, currency, locale))
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {amounts.join(' + ')}{' '}
        <span className="small soft">{translator(locale, 'lists')('invoice.sum', { n: of.length })}</span>
      </dd>
    </div>
  )
}
