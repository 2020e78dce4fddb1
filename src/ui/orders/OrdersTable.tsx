import { translator } from '@messages/translate'

import { formatCents } from '@/core/money'
import { orderState } from '@/core/orders'
import type { Order } from '@/payload-types'
import { type Clock, shortDate } from '../returns/moment'
import { CELL, HEAD, ROW, ROWS, TABLE } from '../tableRoles'
import { OrderChip } from './OrderChip'
import { OrderLink } from './OrderLink'

type Props = {
  readonly orders: readonly Order[]
  /** Where the reader acts for several: names by id. */
  readonly customers: ReadonlyMap<string, string> | null
  /** Somebody among the reader's customers shows prices. */
  readonly priced: boolean
  readonly clock: Clock
}

/** Orders, the newest first. */
export function OrdersTable({ orders, customers, priced, clock }: Props) {
  const t = translator(clock.locale, 'lists')
  const heads = [t('order.reference'), t('order.date'), t('order.billing'), ...(customers ? [t('customer')] : [])]
  return (
    <div className="scroll">
      <table {...TABLE} className="tbl requests">
        <caption className="vh">{t('order.title')}</caption>
        <thead {...ROWS}>
          <tr {...ROW}>
            {[t('order.number'), ...heads].map((head) => (
              <th key={head} {...HEAD} scope="col">
                {head}
              </th>
            ))}
            {priced && (
              <th {...HEAD} scope="col" className="n">
                {t('order.total')}
              </th>
            )}
            <th {...HEAD} scope="col">
              {t('order.status')}
            </th>
          </tr>
        </thead>
        <tbody {...ROWS}>
          {orders.map((order) => (
            <Row key={order.id} order={order} customers={customers} priced={priced} clock={clock} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

type RowProps = Omit<Props, 'orders'> & { readonly order: Order }

function Row({ order, customers, priced, clock }: RowProps) {
  const t = translator(clock.locale, 'lists')
  const { number, customerReference, orderDate, billingName, totalCents, currency, complete, shipsComplete } = order
  const state = orderState(order)
  const said = state !== 'invoiced' && (complete ? t('order.complete') : shipsComplete && t('order.shipsComplete'))
  const total = typeof totalCents === 'number' && currency ? formatCents(totalCents, currency, clock.locale) : '–'
  const cells = [
    [t('order.reference'), customerReference],
    [t('order.date'), orderDate && shortDate(orderDate, clock)],
    [t('order.billing'), billingName],
    ...(customers ? [[t('customer'), customers.get(String(order.customer))] as const] : []),
  ] as const
  return (
    <tr {...ROW}>
      <td {...CELL} className="ttl">
        <OrderLink number={number} />
      </td>
      {cells.map(([name, value]) => (
        <td key={name} {...CELL} className={value ? 'c2' : 'c2 m-hide'} data-l={name}>
          {value || '–'}
        </td>
      ))}
      {priced && (
        <td {...CELL} className="c2 n" data-l={t('order.total')}>
          {total}
        </td>
      )}
      <td {...CELL} className="c2" data-l={t('order.status')}>
        {state ? <OrderChip state={state} locale={clock.locale} /> : '–'}
        {said && <span className="sub">{said}</span>}
      </td>
    </tr>
  )
}
