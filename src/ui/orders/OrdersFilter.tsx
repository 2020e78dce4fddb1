import { translator } from '@messages/translate'
import Link from 'next/link'

import type { Locale } from '@/core/locale'
import { Icon } from '../Icon'
import { PAGE_SIZES } from '../paging'
import { TextField } from '../TextField'
import { isFiltered, ORDER_TABS, type OrdersQuery, ordersHref } from './ordersQuery'

type Props = { readonly query: OrdersQuery; readonly locale: Locale }

/** Open orders or all of them, and what to look for. A plain form. */
export function OrdersFilter({ query, locale }: Props) {
  const t = translator(locale, 'lists')
  return (
    <>
      <nav className="seg" aria-label={t('order.tabs')}>
        {ORDER_TABS.map((tab) => (
          <Link
            key={tab}
            href={ordersHref({ ...query, tab, page: 1 })}
            aria-current={tab === query.tab ? 'true' : undefined}
          >
            {t(`order.tab.${tab}`)}
          </Link>
        ))}
      </nav>
      <search aria-label={t('order.search')}>
        <form className="list-search" action="/orders" method="get">
          {query.size !== PAGE_SIZES[0] && <input type="hidden" name="size" value={query.size} />}
          {query.tab !== 'open' && <input type="hidden" name="tab" value={query.tab} />}
          <TextField id="q" name="q" label={t('order.q')} defaultValue={query.q} maxLength={100} />
          <TextField
            id="article"
            name="article"
            label={t('order.article')}
            defaultValue={query.article}
            maxLength={100}
          />
          <TextField id="from" name="from" type="date" label={t('order.from')} defaultValue={query.from} />
          <TextField id="to" name="to" type="date" label={t('order.to')} defaultValue={query.to} />
          <button className="btn" type="submit">
            <Icon name="search" />
            {t('apply')}
          </button>
          {isFiltered(query) && (
            <Link href={ordersHref({ ...query, q: '', article: '', from: '', to: '', page: 1 })}>{t('clear')}</Link>
          )}
        </form>
      </search>
    </>
  )
}
