import { translator } from '@messages/translate'
import type { Metadata } from 'next'
import Link from 'next/link'

import { orderState } from '@/core/orders'
import { pathWith } from '@/session/internalPath'
import { Icon } from '@/ui/Icon'
import { OrderChip } from '@/ui/orders/OrderChip'
import { OrderLinesTable } from '@/ui/orders/OrderLinesTable'
import { OrderStrip } from '@/ui/orders/OrderStrip'
import { ShipmentList } from '@/ui/orders/ShipmentList'
import { PageHead } from '@/ui/PageHead'
import { longDate } from '@/ui/returns/moment'
import { Section } from '@/ui/Section'
import { customerNames } from '../../../../_lib/customerNames'
import { missing } from '../../../../_lib/missing'
import { missingTitle } from '../../../../_lib/NotFoundPage'
import { findOrder } from '../../../../_lib/orders'
import { requireSession } from '../../../../_lib/session'
import { numberIn } from '../../returns/[number]/numberIn'
import { type LoadedOrder, loadOrder } from './loadOrder'

type Asked = Record<string, string | string[] | undefined>
type Props = { readonly params: Promise<{ number: string }>; readonly searchParams: Promise<Asked> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const number = numberIn((await params).number)
  return { title: (await findOrder(number)) ? number : await missingTitle() }
}

/** One order: its lines, what of them came and is still to come, where its parcels are. */
export default async function OrderPage({ params, searchParams }: Props) {
  const { number: segment } = await params
  const session = await requireSession(pathWith(`/orders/${segment}`, await searchParams))
  const loaded = await loadOrder(session, numberIn(segment))
  if (!loaded) return missing()

  const { order, clock, invoices, shipments, carriers } = loaded
  const t = translator(clock.locale, 'orders')
  return (
    <main id="main">
      <Head loaded={loaded} />
      <OrderStrip
        order={order}
        invoices={invoices}
        customerName={customerNames(session)?.get(String(order.customer)) ?? null}
        clock={clock}
      />
      <Lines loaded={loaded} />
      {shipments.length > 0 && (
        <Section title={t('shipments')}>
          <ShipmentList shipments={shipments} carriers={carriers} clock={clock} />
        </Section>
      )}
    </main>
  )
}

function Head({ loaded: { order, askPart, request, clock } }: { readonly loaded: LoadedOrder }) {
  const t = translator(clock.locale, 'orders')
  const state = orderState(order)
  return (
    <PageHead
      title={order.number}
      number
      chip={state && <OrderChip state={state} locale={clock.locale} large />}
      lead={order.orderDate ? t('dated', { date: longDate(order.orderDate, clock) }) : t('undated')}
      actions={
        (askPart || request) && (
          <>
            {askPart && (
              <Link className="btn" href={askPart}>
                <Icon name="box" />
                {t('askPart')}
              </Link>
            )}
            {request && (
              <Link className="btn primary" href={request}>
                <Icon name="return" />
                {t('request')}
              </Link>
            )}
          </>
        )
      }
      crumb={{ href: '/orders', label: t('back') }}
    />
  )
}

function Lines({ loaded: { lines, total, view, clock } }: { readonly loaded: LoadedOrder }) {
  const t = translator(clock.locale, 'orders')
  const aside = total > lines.length && <span>{t('linesOf', { shown: lines.length, total })}</span>
  return (
    <Section title={t('lines')} aside={aside}>
      {lines.length > 0 ? <OrderLinesTable lines={lines} view={view} clock={clock} /> : <p>{t('noLines')}</p>}
    </Section>
  )
}
