/** The filters of the picker as database filters. */
import type { Where } from 'payload'
import { dayBegin } from '@/core/dayBegin'
import type { LineFilter, LineSort, TextFilter } from '@/ui/request/lineFilter'
import type { ReturnRules } from './returnRules'

const COLUMNS: Record<TextFilter, string> = {
  order: 'orderNumber',
  invoice: 'invoiceNumber',
  reference: 'customerReference',
  article: 'articleNumber',
  name: 'articleName',
  external: 'externalArticleNumber',
}

/** Lines of the customer that fit the filter. */
export function whereOf(filter: LineFilter, customer: string, rules: ReturnRules): Where {
  const texts = (Object.keys(COLUMNS) as TextFilter[]).flatMap((name) =>
    wordsOf(filter[name]).map((word): Where => ({ [COLUMNS[name]]: { like: word } })),
  )
  return {
    and: [
      { customer: { equals: customer } },
      ...texts,
      ...(filter.regular ? [{ specialOrder: { not_equals: true } }] : []),
      ...(filter.returnable ? [returnableWhere(rules)] : []),
    ],
  }
}

/** Every word must occur, wherever it stands. */
const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '')

/** Lines that checkEligibility (src/core/rmas/eligibility.ts) lets pass, as far as their columns tell: all of it but races. */
export function returnableWhere(rules: ReturnRules): Where {
  if (rules.closed) return { quantityReturnable: { less_than: 0 } }
  const start = rules.windowStart
  const dated = rules.windowBasis === 'invoiceDate' ? 'invoiceDate' : 'orderDate'
  return {
    and: [
      { quantityReturnable: { greater_than: 0 } },
      { quantityDelivered: { greater_than: 0 } },
      { articleReturnable: { not_equals: false } },
      ...(rules.specialOrdersAllowed ? [] : [{ specialOrder: { not_equals: true } }]),
      ...(start
        ? [{ or: [{ [dated]: { greater_than_equal: dayBegin(start, rules.zone) } }, { [dated]: { exists: false } }] }]
        : []),
    ],
  }
}

const SORT_COLUMNS = { date: 'orderDate', reference: 'customerReference', article: 'articleName' } as const

/** The columns to sort by. Order number, line and id make it one order, so that no line is on two pages. */
export function sortOf(sort: LineSort, rules: ReturnRules): string[] {
  const down = sort.startsWith('-') ? '-' : ''
  const by = sort.replace('-', '') as keyof typeof SORT_COLUMNS | 'until'
  const column = by === 'until' ? untilColumn(rules) : SORT_COLUMNS[by]
  return [`${down}${column}`, `${down}orderNumber`, 'lineNumber', 'id']
}

/** The window ends so many days after this date, so its order is the window's. */
const untilColumn = ({ windowBasis }: ReturnRules) => (windowBasis === 'invoiceDate' ? 'invoiceDate' : 'orderDate')
