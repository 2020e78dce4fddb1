/** Brings the facts of order lines to core's checkEligibility: for a check, a submission and the panel alike. */
import type { PayloadRequest, Where } from 'payload'

import { type Day, dayIn } from '@/core/day'
import { DomainError } from '@/core/errors'
import { checkEligibility, customerRefusals, type Eligibility, type EligibilityFacts } from '@/core/rmas/eligibility'
import { possibleIds } from '@/db/ids'
import type { Customer, OrderLine } from '@/payload-types'
import type { Actor } from '../request/actor'
import type { HouseRules } from './houseRules'

/** The order lines with these ids that the actor may return. Others are as if they did not exist. */
export async function findReturnableLines(
  req: PayloadRequest,
  actor: Actor,
  ids: readonly string[],
): Promise<OrderLine[]> {
  const asked = possibleIds(req.payload, ids)
  if (asked.length === 0) return []
  const own: Where = actor.customers === null ? {} : { customer: { in: actor.customers } }
  const { docs } = await req.payload.find({
    collection: 'order-lines',
    where: { id: { in: asked }, ...own },
    limit: asked.length,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs
}

export async function findCustomers(req: PayloadRequest, ids: readonly string[]): Promise<Map<string, Customer>> {
  const asked = possibleIds(req.payload, ids)
  const { docs } = await req.payload.find({
    collection: 'customers',
    where: { id: { in: asked } },
    limit: Math.max(1, asked.length),
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return new Map(docs.map((customer) => [customer.id, customer]))
}

/** May this many pieces of the line come back today? */
export function judgeLine(line: OrderLine, customer: Customer, rules: HouseRules, asked?: number): Eligibility {
  return checkEligibility({ ...factsOf(line, customer, rules), ...(asked === undefined ? {} : { asked }) })
}

/** The refusals of one line as errors that name it, what was asked, and what is allowed until when. */
export function refusalsOf(line: string, asked: number | undefined, verdict: Eligibility): DomainError[] {
  if (verdict.eligible) return []
  const { until, returnable: allowed } = verdict
  const about = { ...(asked === undefined ? {} : { asked }), allowed, until }
  return verdict.refusals.map(
    ({ code, data }) => new DomainError(code, 'The line cannot be returned like this', { ...about, ...data, line }),
  )
}

/** The refusals of an article that was typed in: all that is known of it is whose it is. */
export function refusalsOfFreeEntry(line: string, customer: Customer, rules: HouseRules): DomainError[] {
  return customerRefusals(customerFacts(customer, rules)).map(
    ({ code, data }) => new DomainError(code, 'The customer cannot return anything', { ...data, line }),
  )
}

function factsOf(line: OrderLine, customer: Customer, rules: HouseRules): EligibilityFacts {
  const day = (value: string | null | undefined): Day | null => (value ? dayIn(rules.zone, new Date(value)) : null)
  return {
    today: rules.today,
    windowBasis: rules.windowBasis,
    windowDays: rules.windowDays,
    extraDays: customer.returnWindowExtraDays ?? 0,
    orderDate: day(line.orderDate),
    invoiceDate: day(line.invoiceDate),
    articleReturnable: line.articleReturnable !== false,
    specialOrder: line.specialOrder === true,
    specialOrdersAllowed: rules.specialOrdersAllowed,
    ...customerFacts(customer, rules),
    quantityDelivered: line.quantityDelivered,
    quantityReturned: line.quantityReturned,
    quantityInRequest: line.quantityInRequest,
    quantityAwaitingCredit: line.quantityAwaitingCredit,
    quantityKept: line.quantityKept,
  }
}

const customerFacts = (customer: Customer, rules: HouseRules) => ({
  customerStatus: customer.status,
  customerSegments: (customer.segments ?? []).map(String),
  allowedSegments: rules.allowedSegments,
  shippingCodeRequired: rules.shippingCodeRequired,
  customerShippingCode: customer.shippingCode ?? null,
})
