import { translator } from '@messages/translate'
import type { Metadata } from 'next'

import { pathWith } from '@/session/internalPath'
import { may } from '@/session/portalSession'
import { shipmentCell } from '@/ui/grids/cells'
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
  return { title: translator(await currentLocale(), 'grids')('list.shipments.title') }
}

/** What was sent off to the reader's customers, with the way to where their carriers show it. */
export default async function ShipmentsPage({ searchParams }: Props) {
  const params = await searchParams
  const session = await requireSession(pathWith('/shipments', params))
  if (!may(session, 'viewOrders')) return missing()
  const { locale } = session
  const t = translator(locale, 'grids')
  const { zone } = await portalSettings(locale)
  return (
    <>
      <GridRooms here="shipments" locale={locale} />
      <main id="main">
        <PageHead
          title={t('list.shipments.title')}
          lead={t('list.shipments.lead')}
          crumb={{ href: '/', label: t('crumb') }}
        />
        <GridList
          session={session}
          grid="shipments"
          params={params}
          cell={shipmentCell({ clock: { zone, locale }, customers: customerNames(session) })}
        />
      </main>
    </>
  )
}
