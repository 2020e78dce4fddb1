import { translator } from '@messages/translate'
import type { Metadata } from 'next'

import { pathWith } from '@/session/internalPath'
import { may } from '@/session/portalSession'
import { orderCell } from '@/ui/grids/cells'
import { GridRooms } from '@/ui/grids/GridRooms'
import type { Params } from '@/ui/grids/listQuery'
import { PageHead } from '@/ui/PageHead'
import { customerNames } from '../../../_lib/customerNames'
import { missing } from '../../../_lib/missing'
import { portalSettings } from '../../../_lib/portal'
import { currentLocale, requireSession } from '../../../_lib/session'
import { GridList } from '../_grids/GridList'

type Props = { readonly searchParams: Promise<Params> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), 'grids')('list.orders.title') }
}

/** The orders of the reader's customers: those under way first. */
export default async function OrdersPage({ searchParams }: Props) {
  const params = await searchParams
  const session = await requireSession(pathWith('/orders', params))
  if (!may(session, 'viewOrders')) return missing()
  const { locale } = session
  const t = translator(locale, 'grids')
  const { zone } = await portalSettings(locale)
  return (
    <>
      <GridRooms here="orders" locale={locale} />
      <main id="main">
        <PageHead
          title={t('list.orders.title')}
          lead={t('list.orders.lead')}
          crumb={{ href: '/', label: t('crumb') }}
        />
        <GridList
          session={session}
          grid="orders"
          params={params}
          cell={orderCell({ clock: { zone, locale }, customers: customerNames(session) })}
        />
      </main>
    </>
  )
}
