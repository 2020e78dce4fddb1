/** What the address of the list of orders asks for. */
import { isDay } from '@/core/day'
import { type Paging, pagingIn, pagingParams } from '../paging'

export const ORDER_TABS = ['open', 'all'] as const

export type OrderTab = (typeof ORDER_TABS)[number]

export type OrdersQuery = Paging & {
  /** `open`: not invoiced yet. */
  readonly tab: OrderTab
  /** In the number or the reference. */
  readonly q: string
  /** In the number or the name of an article. */
  readonly article: string
  /** Days on which it was ordered, the first and the last; empty for no bound. */
  readonly from: string
  readonly to: string
}

type Asked = Readonly<Record<string, string | string[] | undefined>>

const MOST_CHARACTERS = 100

const textIn = (value: Asked[string]): string =>
  typeof value === 'string' ? value.trim().slice(0, MOST_CHARACTERS) : ''

const dayIn = (value: Asked[string]): string => (typeof value === 'string' && isDay(value) ? value : '')

/** What it does not say, or says wrongly, is the default. */
export const ordersQuery = ({ tab, q, article, from, to, page, size }: Asked): OrdersQuery => ({
  tab: ORDER_TABS.find((one) => one === tab) ?? 'open',
  q: textIn(q),
  article: textIn(article),
  from: dayIn(from),
  to: dayIn(to),
  ...pagingIn({ page, size }),
})

/** The address of the list with what is not the default. */
export function ordersHref({ tab, q, article, from, to, ...paging }: OrdersQuery): string {
  const given = Object.entries({ q, article, from, to }).filter(([, value]) => value !== '')
  const said = new URLSearchParams({
    ...(tab === 'open' ? {} : { tab }),
    ...Object.fromEntries(given),
    ...pagingParams(paging),
  })
  return said.size > 0 ? `/orders?${said}` : '/orders'
}

export const isFiltered = ({ q, article, from, to }: OrdersQuery): boolean =>
  [q, article, from, to].some((value) => value !== '')
