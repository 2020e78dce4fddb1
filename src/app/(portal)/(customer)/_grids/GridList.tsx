import { type AreaKey, translator } from '@messages/translate'
import Link from 'next/link'

import type { PortalSession } from '@/session/portalSession'
import { EmptyState } from '@/ui/EmptyState'
import { WITHIN } from '@/ui/grids/cells'
import { GridFilter } from '@/ui/grids/GridFilter'
import { GridPager } from '@/ui/grids/GridPager'
import { type CellOf, GridTable } from '@/ui/grids/GridTable'
import { isSearched, type ListQuery, listHref, type Prices, statusesOf } from '@/ui/grids/listQuery'
import { countList, readList } from '../../../_lib/grids'

type Props<Row> = {
  readonly session: PortalSession
  readonly query: ListQuery
  readonly prices: Prices
  readonly cell: CellOf<Row>
}

/** A list that the database filters, sorts and counts: what to look for, a page of rows, and the way on. */
export async function GridList<Row extends { readonly id: string }>({ session, query, prices, cell }: Props<Row>) {
  const { locale } = session
  const statuses = statusesOf(query.grid, prices)
  const [page, counts] = await Promise.all([readList<Row>(session, query), countsOf(session, query, statuses)])
  const columns = page.columns.filter((column) => !WITHIN[query.grid].includes(column))
  return (
    <>
      <GridFilter query={query} statuses={statuses} counts={counts} locale={locale} />
      {page.rows.length > 0 || page.previous ? (
        <>
          <GridTable query={query} rows={page.rows} columns={columns} cell={cell} prices={prices} locale={locale} />
          <GridPager
            query={query}
            total={counts.get(query.status) ?? null}
            next={page.next}
            previous={page.previous}
            mayExport={!session.viewing}
            locale={locale}
          />
        </>
      ) : (
        <Nothing query={query} locale={locale} />
      )}
    </>
  )
}

/** By status; of a list without statuses that of all. */
async function countsOf(session: PortalSession, query: ListQuery, statuses: readonly string[]) {
  const asked = statuses.length > 0 ? statuses : ['all']
  const counted = await Promise.all(
    asked.map(async (status) => [status, await countList(session, { ...query, status })] as const),
  )
  return new Map(counted.flatMap(([status, count]) => (count === null ? [] : [[status, count] as const])))
}

function Nothing({ query, locale }: { readonly query: ListQuery; readonly locale: PortalSession['locale'] }) {
  const { grid, status } = query
  const t = translator(locale, 'grids')
  const all = <Link href={listHref({ ...query, filters: {}, status: 'all', place: null })}>{t('showAll')}</Link>
  const open = status === 'open' || status === 'overdue'
  if (isSearched(query) || (status !== 'all' && !open)) {
    return (
      <EmptyState title={t('nothing')} action={all}>
        {t('nothingText')}
      </EmptyState>
    )
  }
  const words = open ? 'noneOpen' : 'none'
  return (
    <EmptyState
      icon={grid === 'invoices' ? 'invoice' : 'box'}
      title={t(`list.${grid}.${words}` as AreaKey<'grids'>)}
      action={open && all}
    >
      {t(`list.${grid}.${words}Text` as AreaKey<'grids'>)}
    </EmptyState>
  )
}
