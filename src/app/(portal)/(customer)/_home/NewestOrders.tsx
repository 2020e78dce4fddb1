import { translator } from '@messages/translate'
import Link from 'next/link'

import { orderState } from '@/core/orders'
import type { Order } from '@/payload-types'
import { OrderChip } from '@/ui/orders/OrderChip'
import { OrderLink } from '@/ui/orders/OrderLink'
import { type Clock, longDate } from '@/ui/returns/moment'
import { Section } from '@/ui/Section'
import { findNewestOrders } from '../../../_lib/orders'

const MOST = 5

/** The newest orders and how they stand; nothing for who has none, or may not see them. */
export async function NewestOrders({ clock }: { readonly clock: Clock }) {
  const orders = await findNewestOrders(MOST)
  if (orders.length === 0) return null
  return (
    <Section
      title={translator(clock.locale, 'orders')('newest')}
      aside={<Link href="/orders?status=all">{translator(clock.locale, 'lists')('order.all')}</Link>}
    >
      <ul className="plain-rows">
        {orders.map((order) => (
          <Newest key={order.id} order={order} clock={clock} />
        ))}
      </ul>
    </Section>
  )
}

function Newest({ order, clock }: { readonly order: Order; readonly clock: Clock }) {
  const { number, customerReference, orderDate } = order
  const state = orderState(order)
  return (
    <li>
      <span>
        <OrderLink number={number} />
        <span className="small soft">
          {[orderDate && longDate(orderDate, clock), customerReference].filter(Boolean).join(' · ')}
        </span>
      </span>
      {state && <OrderChip state={state} locale={clock.locale} />}
    </li>
  )
}
