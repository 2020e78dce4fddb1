import { translator } from '@messages/translate'
import Link from 'next/link'

import type { Locale } from '@/core/locale'
import { Icon } from '../Icon'
import { PAGE_SIZES } from '../paging'
import { TextField } from '../TextField'
import { type InvoicesQuery, type InvoiceTab, invoicesHref } from './invoicesQuery'

type Props = {
  readonly query: InvoicesQuery
  /** How many there are under each that is offered. */
  readonly counts: ReadonlyMap<InvoiceTab, number>
  readonly locale: Locale
}

/** To be paid, overdue, paid, credit notes or all, and a number to look for. A plain form. */
export function InvoiceTabs({ query, counts, locale }: Props) {
  const t = translator(locale, 'lists')
  return (
    <>
      <nav className="seg" aria-label={t('invoice.tabs')}>
        {[...counts].map(([tab, count]) => (
          <Link
            key={tab}
            href={invoicesHref({ ...query, tab, page: 1 })}
            aria-current={tab === query.tab ? 'true' : undefined}
          >
            {t(`invoice.tab.${tab}`)} <b>{count}</b>
          </Link>
        ))}
      </nav>
      <search aria-label={t('invoice.search')}>
        <form className="list-search" action="/invoices" method="get">
          {query.size !== PAGE_SIZES[0] && <input type="hidden" name="size" value={query.size} />}
          {query.tab !== 'open' && <input type="hidden" name="tab" value={query.tab} />}
          <TextField id="q" name="q" type="search" label={t('invoice.q')} defaultValue={query.q} maxLength={100} />
          <button className="btn" type="submit">
            <Icon name="search" />
            {t('apply')}
          </button>
          {query.q && <Link href={invoicesHref({ ...query, q: '', page: 1 })}>{t('clear')}</Link>}
        </form>
      </search>
    </>
  )
}
