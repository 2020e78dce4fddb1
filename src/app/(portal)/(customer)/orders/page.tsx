import { translator } from '@messages/translate'
import type { Metadata } from 'next'
import Link from 'next/link'

import { pathWith } from '@/session/internalPath'
import { may, type PortalSession } from '@/session/portalSession'
import { EmptyState } from '@/ui/EmptyState'
import { ListPager } from '@/ui/ListPager'
import { OrdersFilter } from '@/ui/orders/OrdersFilter'
import { OrdersTable } from '@/ui/orders/OrdersTable'
import { isFiltered, type OrdersQuery, ordersHref, ordersQuery } from '@/ui/orders/ordersQuery'
import { PageHead } from '@/ui/PageHead'
import { customerNames } from '../../../_lib/customerNames'
import { missing } from '../../../_lib/missing'
import { findOrders } from '../../../_lib/orderList'
import { portalSettings } from '../../../_lib/portal'
import { currentLocale, requireSession } from '../../../_lib/session'

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), 'lists')('order.title') }
}

/** The orders of the reader's customers: those under way, or all. */
export default async function OrdersPage({ searchParams }: Props) {
  const params = await searchParams
  const session = await requireSession(pathWith('/orders', params))
  if (!may(session, 'viewOrders')) return missing()
  const t = translator(session.locale, 'lists')
  const query = ordersQuery(params)
  return (
    <main id="main">
      <PageHead title={t('order.title')} lead={t('order.lead')} crumb={{ href: '/', label: t('back') }} />
      <OrdersFilter query={query} locale={session.locale} />
      <List session={session} query={query} />
    </main>
  )
}

type ListProps = { readonly session: PortalSession; readonly query: OrdersQuery }

async function List({ session, query }: ListProps) {
  const { locale } = session
  const { zone } = await portalSettings(locale)
  const found = await findOrders(query, zone)
  if (found.total === 0) return <Nothing session={session} query={query} />
  return (
    <>
      <OrdersTable
        orders={found.rows}
        customers={customerNames(session)}
        priced={may(session, 'viewPrices')}
        clock={{ zone, locale }}
      />
      <ListPager
        of={found}
        size={query.size}
        href={(paging) => ordersHref({ ...query, ...paging })}
        say={translator(locale, 'lists')}
      />
    </>
  )
}

function Nothing({ session: { locale }, query }: ListProps) {
  const t = translator(locale, 'lists')
  if (isFiltered(query)) {
    return (
      <EmptyState
        title={t('nothing')}
        action={<Link href={ordersHref(ordersQuery({ tab: 'all' }))}>{t('showAll')}</Link>}
      >
        {t('nothingText')}
      </EmptyState>
    )
  }
  const open = query.tab === 'open'
  return (
    <EmptyState
      icon="box"
      title={t(open ? 'order.noneOpen' : 'order.none')}
      action={open && <Link href={ordersHref({ ...query, tab: 'all' })}>{t('order.all')}</Link>}
    >
      {t(open ? 'order.noneOpenText' : 'order.noneText')}
    </EmptyState>
  )
}
