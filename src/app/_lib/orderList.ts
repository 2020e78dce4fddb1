/** The list of orders, filtered and cut into pages by the database. */
import type { Where } from 'payload'

import { addDays, type Day } from '@/core/day'
import { dayBegin } from '@/core/dayBegin'
import type { Order } from '@/payload-types'
import type { OrdersQuery } from '@/ui/orders/ordersQuery'
import type { PageOf } from '@/ui/paging'
import { findPage } from './findPage'
import { findMine } from './read'

/** Orders with an article are found through their lines, so many at most. */
const MOST_OF_ARTICLE = 2_000

/** One page; the last one when the address names a later page. */
export async function findOrders(query: OrdersQuery, zone: string): Promise<PageOf<Order>> {
  return findPage('orders', { where: await whereOf(query, zone), sort: ['-orderDate', '-number'], paging: query })
}

async function whereOf({ tab, q, article, from, to }: OrdersQuery, zone: string): Promise<Where> {
  const words = q.split(/\s+/).filter((word) => word !== '')
  return {
    and: [
      ...(tab === 'open' ? [{ invoiced: { not_equals: true } }] : []),
      ...words.map((word): Where => ({ or: [{ number: { like: word } }, { customerReference: { like: word } }] })),
      ...(article ? [{ number: { in: await ordersWith(article) } }] : []),
      ...(from ? [{ orderDate: { greater_than_equal: dayBegin(from as Day, zone) } }] : []),
      ...(to ? [{ orderDate: { less_than: dayBegin(addDays(to as Day, 1), zone) } }] : []),
    ],
  }
}

/** Numbers of the orders of which a line names the article. */
async function ordersWith(article: string): Promise<string[]> {
  const where: Where = { or: [{ articleNumber: { like: article } }, { articleName: { like: article } }] }
  const { docs } = await findMine('order-lines', {
    where,
    sort: '-orderDate',
    limit: MOST_OF_ARTICLE,
    pagination: false,
    select: { orderNumber: true },
  })
  return [...new Set(docs.map(({ orderNumber }) => orderNumber))]
}
