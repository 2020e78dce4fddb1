/** What an employee must know of a line before deciding, each fact with its verdict. Pure: the caller brings the rows. */
import type { MessageValues } from '@messages/format'
import type { AreaKey } from '@messages/translate'

import { type Day, dayIn, daysBetween, formatDay } from '@/core/day'
import type { Locale } from '@/core/locale'
import { checkEligibility, type Eligibility, lacksShippingCode, type WindowBasis } from '@/core/rmas/eligibility'
import type { Customer, OrderLine } from '@/payload-types'

type FactKey = Extract<AreaKey<'admin'>, `fact.${string}`>

/** `ok` speaks for the return, `wait` asks for a look, `stop` speaks against it. */
export type Fact = { readonly tone: 'ok' | 'wait' | 'stop'; readonly key: FactKey; readonly values?: MessageValues }

export type FactRules = {
  readonly zone: string
  readonly locale: Locale
  readonly today: Day
  readonly windowBasis: WindowBasis
  readonly windowDays: number
  readonly specialOrdersAllowed: boolean
  readonly allowedSegments: readonly string[]
  readonly shippingCodeRequired: boolean
}

export type FactsOf = {
  readonly orderLine: OrderLine | undefined
  /** The customer typed the article in: there is no order line to look at. */
  readonly freeEntry: boolean
  readonly customer: Customer
  /** Pieces this RMA itself asks; they are in `quantityInRequest` already. */
  readonly requested: number
  /** The customer's right is judged on the day of the request: nobody loses it by waiting for an answer. */
  readonly submittedAt: string | null
  readonly reason: string | null
  readonly remark: string | null
}

export function lineFacts(about: FactsOf, rules: FactRules): Fact[] {
  const { orderLine } = about
  const said = saidFacts(about)
  const customer = customerFacts(about.customer, rules)
  if (!orderLine)
    return [{ tone: 'wait', key: about.freeEntry ? 'fact.freeEntry' : 'fact.lineGone' }, ...customer, ...said]
  const asked: Day = about.submittedAt ? dayIn(rules.zone, new Date(about.submittedAt)) : rules.today
  const verdict = judge(about, orderLine, asked, rules)
  return [
    deliveryFact(orderLine, rules),
    quantityFact(about, orderLine, verdict),
    windowFact(verdict, asked, rules),
    ...articleFacts(orderLine, rules),
    ...customer,
    ...said,
  ]
}

function judge(about: FactsOf, line: OrderLine, today: Day, rules: FactRules): Eligibility {
  const day = (value: string | null | undefined) => (value ? dayIn(rules.zone, new Date(value)) : null)
  return checkEligibility({
    ...rules,
    today,
    extraDays: about.customer.returnWindowExtraDays ?? 0,
    orderDate: day(line.orderDate),
    invoiceDate: day(line.invoiceDate),
    articleReturnable: line.articleReturnable !== false,
    specialOrder: line.specialOrder === true,
    customerStatus: about.customer.status,
    customerSegments: (about.customer.segments ?? []).map(String),
    customerShippingCode: about.customer.shippingCode ?? null,
    quantityDelivered: line.quantityDelivered,
    quantityReturned: line.quantityReturned,
    quantityInRequest: Math.max(0, line.quantityInRequest - about.requested),
    quantityAwaitingCredit: line.quantityAwaitingCredit,
    quantityKept: line.quantityKept,
  })
}

function deliveryFact(line: OrderLine, { zone, locale, today }: FactRules): Fact {
  const known = (
    [
      ['fact.delivered', line.deliveredAt],
      ['fact.shipped', line.shippedAt],
      ['fact.invoiced', line.invoiceDate],
    ] as const
  ).find(([, date]) => date)
  if (!known?.[1]) return { tone: 'wait', key: 'fact.deliveryUnknown' }
  const date = dayIn(zone, new Date(known[1]))
  return {
    tone: 'ok',
    key: known[0],
    values: { date: formatDay(date, locale, 'short'), days: daysBetween(date, today) },
  }
}

function quantityFact({ requested }: FactsOf, line: OrderLine, { returnable }: Eligibility): Fact {
  const elsewhere = Math.max(0, line.quantityInRequest - requested) + line.quantityAwaitingCredit
  const values = {
    ordered: line.quantityOrdered,
    delivered: line.quantityDelivered,
    returned: line.quantityReturned,
    elsewhere,
    left: returnable,
  }
  if (returnable < requested) return { tone: 'stop', key: 'fact.tooMany', values }
  return { tone: 'ok', key: elsewhere > 0 ? 'fact.quantitiesElsewhere' : 'fact.quantities', values }
}

function windowFact({ until }: Eligibility, asked: Day, { windowBasis, locale }: FactRules): Fact {
  if (windowBasis === 'none') return { tone: 'ok', key: 'fact.windowNone' }
  if (until === null) return { tone: 'wait', key: 'fact.windowNotStarted' }
  const date = formatDay(until, locale, 'short')
  if (asked <= until) return { tone: 'ok', key: 'fact.windowOpen', values: { date } }
  return { tone: 'stop', key: 'fact.windowClosed', values: { date, days: daysBetween(until, asked) } }
}

function articleFacts(line: OrderLine, { specialOrdersAllowed }: FactRules): Fact[] {
  const facts: Fact[] = []
  if (line.articleReturnable === false) facts.push({ tone: 'stop', key: 'fact.notReturnable' })
  if (line.specialOrder && specialOrdersAllowed) facts.push({ tone: 'wait', key: 'fact.specialAllowed' })
  if (line.specialOrder && !specialOrdersAllowed) facts.push({ tone: 'stop', key: 'fact.specialRefused' })
  return facts
}

function customerFacts({ shippingCode }: Customer, { shippingCodeRequired }: FactRules): Fact[] {
  const lacking = lacksShippingCode({ shippingCodeRequired, customerShippingCode: shippingCode ?? null })
  return lacking ? [{ tone: 'stop', key: 'fact.noShippingCode' }] : []
}

function saidFacts({ reason, remark }: FactsOf): Fact[] {
  const facts: Fact[] = [
    reason ? { tone: 'ok', key: 'fact.reason', values: { reason } } : { tone: 'wait', key: 'fact.noReason' },
  ]
  if (remark) facts.push({ tone: 'wait', key: 'fact.remark', values: { remark } })
  return facts
}
