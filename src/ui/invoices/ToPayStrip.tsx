import { translator } from '@messages/translate'

import type { Locale } from '@/core/locale'
import { formatCents } from '@/core/money'

/** What invoices in one currency come to. */
type Sum = { readonly currency: string; readonly cents: number; readonly count: number }

type Props = { readonly open: readonly Sum[]; readonly overdue: readonly Sum[]; readonly locale: Locale }

/** What all open invoices come to, per currency; nothing when all is paid. */
export function ToPayStrip({ open, overdue, locale }: Props) {
  if (open.length === 0) return null
  const t = translator(locale, 'lists')
  return (
    <dl className="strip case-strip">
      <Amount name={t('invoice.sumOpen')} of={open} locale={locale} />
      {overdue.length > 0 && <Amount name={t('invoice.sumOverdue')} of={overdue} locale={locale} />}
    </dl>
  )
}

type AmountProps = { readonly name: string; readonly of: readonly Sum[]; readonly locale: Locale }

function Amount({ name, of, locale }: AmountProps) {
  const amounts = of.flatMap(({ currency, cents }) => (currency ? [formatCents(cents, currency, locale)] : []))
  const count = of.reduce((sum, one) => sum + one.count, 0)
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {amounts.join(' + ')}{' '}
        <span className="small soft">{translator(locale, 'lists')('invoice.sum', { n: count })}</span>
      </dd>
    </div>
  )
}
