/** The order lines of the picker, with what the API says of each. */
import type { Where } from 'payload'

import { type Day, dayIn, daysBetween, formatDay } from '@/core/day'
import type { Locale } from '@/core/locale'
import type { OrderLine } from '@/payload-types'
import { namedIds } from '@/session/namedIds'
import type { LineFilter } from '@/ui/request/lineFilter'
import type { ChosenLine, PickerLine } from '@/ui/request/pickerLine'
import { MOST_TAKEN, type Take } from '@/ui/request/picking'
import { obstaclesOf } from './obstacles'
import { returnableWhere, sortOf, whereOf } from './orderLineWhere'
import { ourPayload } from './payload'
import { pricedOf } from './prices'
import { countMine, findMine } from './read'
import type { ReturnRules } from './returnRules'
import { type Verdict, verdictsOn } from './verdicts'

/** From so many days before its last one a line says how many are left. */
const SOON_DAYS = 14

export type LinePage = {
  readonly lines: readonly PickerLine[]
  readonly page: number
  readonly pages: number
  readonly total: number
  /** How many of them can come back. */
  readonly returnable: number
}

type Asked = {
  readonly filter: LineFilter
  readonly customer: string
  readonly rules: ReturnRules
  readonly locale: Locale
}

/** One page of lines; the last one when the address names a later page. */
export async function readLinePage({ filter, customer, rules, locale }: Asked): Promise<LinePage> {
  const where = whereOf(filter, customer, rules)
  const query = { where, sort: sortOf(filter.sort, rules), limit: filter.size }
  let found = await findMine('order-lines', { ...query, page: filter.page })
  if (found.docs.length === 0 && found.totalDocs > 0) {
    found = await findMine('order-lines', { ...query, page: found.totalPages })
  }
  const returnable = rules.closed ? 0 : await countMine('order-lines', { and: [where, returnableWhere(rules)] })
  const { docs, page = 1, totalPages, totalDocs } = found
  return { lines: await judged(docs, rules, locale), page, pages: totalPages, total: totalDocs, returnable }
}

/** The lines of the filter that can come back, in the filter's order, as many as one press takes. */
export async function readReturnable(
  { filter, customer, rules }: Omit<Asked, 'locale'>,
  take: Take,
): Promise<ChosenLine[]> {
  const where: Where = { and: [whereOf(filter, customer, rules), returnableWhere(rules)] }
  return readChosen(where, sortOf(filter.sort, rules), MOST_TAKEN[take])
}

/** These lines, as far as they are the session's own. */
export async function readLines(ids: readonly string[]): Promise<ChosenLine[]> {
  const possible = namedIds(await ourPayload(), ids)
  return possible.length === 0 ? [] : readChosen({ id: { in: possible } }, ['id'], possible.length)
}

async function readChosen(where: Where, sort: string[], limit: number): Promise<ChosenLine[]> {
  const { docs } = await findMine('order-lines', { where, sort, limit, pagination: false })
  return docs.map((line) => ({
    id: line.id,
    order: line.orderNumber,
    name: line.articleName,
    number: line.articleNumber,
    returnable: line.quantityReturnable,
    ...pricedOf(line),
  }))
}

async function judged(docs: readonly OrderLine[], rules: ReturnRules, locale: Locale): Promise<PickerLine[]> {
  const verdicts = await verdictsOn(docs.map(({ id }) => ({ orderLine: id, quantityRequested: 1 })))
  const obstacles = await obstaclesOf(docs, verdicts, { zone: rules.zone, locale })
  return docs.map((line) => ({
    ...pickerLine(line, rules, locale),
    ...windowOf(verdicts.get(line.id), rules, locale),
    obstacles: obstacles.get(line.id) ?? [],
  }))
}

function windowOf(verdict: Verdict | undefined, { today }: ReturnRules, locale: Locale) {
  const until: Day | null = verdict?.until ?? null
  if (until === null) return { until: null, daysLeft: null, open: verdict?.eligible === true }
  const left = daysBetween(today, until)
  return {
    until: formatDay(until, locale, 'short'),
    daysLeft: left >= 0 && left <= SOON_DAYS ? left : null,
    open: verdict?.eligible === true,
  }
}

function pickerLine(line: OrderLine, { zone }: ReturnRules, locale: Locale) {
  return {
    id: line.id,
    order: line.orderNumber,
    orderDate: line.orderDate ? formatDay(dayIn(zone, new Date(line.orderDate)), locale, 'short') : '–',
    reference: line.customerReference || null,
    invoice: line.invoiceNumber || null,
    name: line.articleName,
    number: line.articleNumber,
    external: line.externalArticleNumber ?? null,
    special: line.specialOrder === true,
    ...pricedOf(line),
    ordered: line.quantityOrdered,
    delivered: line.quantityDelivered,
    returned: line.quantityReturned,
    inRequest: line.quantityInRequest,
    returnable: line.quantityReturnable,
  }
}
