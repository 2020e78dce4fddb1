/** May these pieces come back? Pure: the caller brings the facts and today's date in the business zone. */
import { addDays, type Day } from '../day'
import { type LineQuantities, returnableQuantity } from './quantities'

/** From which date the return window counts; `none` never closes. */
export const WINDOW_BASES = ['orderDate', 'invoiceDate', 'none'] as const

export type WindowBasis = (typeof WINDOW_BASES)[number]

export type EligibilityFacts = LineQuantities & {
  readonly today: Day
  readonly windowBasis: WindowBasis
  /** With the house's general extension. */
  readonly windowDays: number
  /** The customer's own days on top of the window. */
  readonly extraDays: number
  readonly orderDate: Day | null
  readonly invoiceDate: Day | null
  readonly articleReturnable: boolean
  readonly specialOrder: boolean
  readonly specialOrdersAllowed: boolean
  readonly customerStatus: 'pending' | 'active' | 'blocked'
  readonly customerSegments: readonly string[]
  /** Empty: every segment may return. */
  readonly allowedSegments: readonly string[]
  /** Only customers with a shipping code may return (docs/decisions/0011-shipping-code.md). */
  readonly shippingCodeRequired: boolean
  readonly customerShippingCode: string | null
  /** Left out when somebody only looks. */
  readonly asked?: number
}

export type Refusal =
  | { readonly code: 'CUSTOMER_BLOCKED'; readonly data: { readonly status: 'pending' | 'blocked' } }
  | { readonly code: 'SEGMENT_NOT_ALLOWED'; readonly data: { readonly allowedSegments: readonly string[] } }
  | { readonly code: 'SHIPPING_CODE_MISSING'; readonly data: Readonly<Record<string, never>> }
  | { readonly code: 'NOT_RETURNABLE'; readonly data: Readonly<Record<string, never>> }
  | { readonly code: 'SPECIAL_ORDER'; readonly data: Readonly<Record<string, never>> }
  | { readonly code: 'NOT_DELIVERED'; readonly data: { readonly delivered: 0 } }
  | { readonly code: 'NOTHING_LEFT'; readonly data: Spent }
  | { readonly code: 'WINDOW_CLOSED'; readonly data: { readonly until: Day; readonly basis: WindowBasis } }
  | {
      readonly code: 'QUANTITY_EXCEEDS_RETURNABLE'
      readonly data: { readonly asked: number; readonly allowed: number }
    }

type Spent = {
  readonly delivered: number
  readonly returned: number
  readonly inRequest: number
  readonly awaitingCredit: number
}

export type RefusalCode = Refusal['code']

/** `until` is the last day on which the line can or could come back; null when no window closes it. */
export type Eligibility =
  | { readonly eligible: true; readonly until: Day | null; readonly returnable: number }
  | {
      readonly eligible: false
      readonly until: Day | null
      readonly returnable: number
      readonly refusals: readonly Refusal[]
    }

/**
 * Names every refusal at once, so that a customer is not sent back three times; what concerns the customer comes
 * first, then the article, then what is left of it, then the date, then the quantity asked.
 */
export function checkEligibility(facts: EligibilityFacts): Eligibility {
  const until = lastDay(facts)
  const returnable = returnableQuantity(facts)
  const refusals = [
    ...customerRefusals(facts),
    ...articleRefusals(facts),
    ...stockRefusals(facts, returnable),
    ...windowRefusals(facts, until),
    ...quantityRefusals(facts.asked, returnable),
  ]
  return refusals.length === 0
    ? { eligible: true, until, returnable }
    : { eligible: false, until, returnable, refusals }
}

/**
 * The last day of the return window. Null means open: there is no window, or it has not started because the line is
 * not invoiced yet (or came without an order date). It never falls back on the other date: a window that counts from
 * the invoice must not close before there is one.
 */
function lastDay(facts: EligibilityFacts): Day | null {
  const start = { orderDate: facts.orderDate, invoiceDate: facts.invoiceDate, none: null }[facts.windowBasis]
  return start === null ? null : addDays(start, facts.windowDays + facts.extraDays)
}

type CustomerFacts = Pick<
  EligibilityFacts,
  'customerStatus' | 'customerSegments' | 'allowedSegments' | 'shippingCodeRequired' | 'customerShippingCode'
>

/** What keeps the customer from returning anything, whatever the line. */
export function customerRefusals(facts: CustomerFacts): Refusal[] {
  const { customerStatus, customerSegments, allowedSegments } = facts
  const refusals: Refusal[] = []
  if (customerStatus !== 'active') refusals.push({ code: 'CUSTOMER_BLOCKED', data: { status: customerStatus } })
  if (!isSegmentAllowed(customerSegments, allowedSegments)) {
    refusals.push({ code: 'SEGMENT_NOT_ALLOWED', data: { allowedSegments } })
  }
  if (lacksShippingCode(facts)) refusals.push({ code: 'SHIPPING_CODE_MISSING', data: {} })
  return refusals
}

/** Whether the house asks for a shipping code that this customer does not have. */
export const lacksShippingCode = (
  facts: Pick<EligibilityFacts, 'shippingCodeRequired' | 'customerShippingCode'>,
): boolean => facts.shippingCodeRequired && !facts.customerShippingCode?.trim()

type HouseDays = { readonly windowDays: number; readonly extensionDays?: number | null }

/** The window of the house with its general extension. */
export const houseWindowDays = ({ windowDays, extensionDays }: HouseDays): number => windowDays + (extensionDays ?? 0)

/** Whether a customer of these segments is meant; an empty list means everybody. */
export function isSegmentAllowed(customerSegments: readonly string[], allowed: readonly string[]): boolean {
  return allowed.length === 0 || customerSegments.some((segment) => allowed.includes(segment))
}

function articleRefusals({ articleReturnable, specialOrder, specialOrdersAllowed }: EligibilityFacts): Refusal[] {
  const refusals: Refusal[] = []
  if (!articleReturnable) refusals.push({ code: 'NOT_RETURNABLE', data: {} })
  if (specialOrder && !specialOrdersAllowed) refusals.push({ code: 'SPECIAL_ORDER', data: {} })
  return refusals
}

function stockRefusals(facts: EligibilityFacts, returnable: number): Refusal[] {
  if (facts.quantityDelivered <= 0) return [{ code: 'NOT_DELIVERED', data: { delivered: 0 } }]
  if (returnable > 0) return []
  const spent: Spent = {
    delivered: facts.quantityDelivered,
    returned: facts.quantityReturned,
    inRequest: facts.quantityInRequest,
    awaitingCredit: facts.quantityAwaitingCredit + facts.quantityKept,
  }
  return [{ code: 'NOTHING_LEFT', data: spent }]
}

function windowRefusals({ today, windowBasis }: EligibilityFacts, until: Day | null): Refusal[] {
  if (until === null || today <= until) return []
  return [{ code: 'WINDOW_CLOSED', data: { until, basis: windowBasis } }]
}

/** Named beside NOTHING_LEFT too: a client that asked for pieces hears how many it may have. */
function quantityRefusals(asked: number | undefined, allowed: number): Refusal[] {
  if (asked === undefined || asked <= allowed) return []
  return [{ code: 'QUANTITY_EXCEEDS_RETURNABLE', data: { asked, allowed } }]
}
