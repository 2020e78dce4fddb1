/** The house rules that the return pages must know, for one customer of the session. */
import { cache } from 'react'

import { addDays, type Day, dayIn } from '@/core/day'
import { wishesIn } from '@/core/mailWishes'
import { houseWindowDays, isSegmentAllowed, lacksShippingCode, type WindowBasis } from '@/core/rmas/eligibility'
import type { TransportRules } from '@/core/rmas/transport'
import type { Customer, ReturnSetting } from '@/payload-types'
import type { PortalSession } from '@/session/portalSession'
import { ourPayload } from './payload'
import { currentSession } from './session'

export type ReturnRules = TransportRules & {
  readonly zone: string
  readonly today: Day
  readonly windowBasis: WindowBasis
  /** The house's days, its extension and the customer's own days together. */
  readonly windowDays: number
  /** The oldest order or invoice day that can still come back; null without a window. */
  readonly windowStart: Day | null
  readonly specialOrdersAllowed: boolean
  readonly reasonPer: 'rma' | 'line'
  readonly termsRequired: boolean
  /** Articles that are on no order may be typed in. */
  readonly freeEntryAllowed: boolean
  readonly segments: readonly string[]
  /** Where the confirmation goes; null when nobody's address is known, or the contact switched that mail off. */
  readonly confirmationTo: string | null
  /** Why this customer's returns cannot be asked for here at all. */
  readonly closed: 'CUSTOMER_BLOCKED' | 'SEGMENT_NOT_ALLOWED' | 'SHIPPING_CODE_MISSING' | 'CREATOR_NOT_ALLOWED' | null
}

/** @param customer one of the session's own: its settings are read without asking access again */
export const returnRules = cache(async (customer: string): Promise<ReturnRules> => {
  const payload = await ourPayload()
  const options = { depth: 0, overrideAccess: true } as const
  const [house, portal, buyer, session] = await Promise.all([
    payload.findGlobal({ slug: 'return-settings', ...options }),
    payload.findGlobal({ slug: 'portal-settings', ...options }),
    payload.findByID({ collection: 'customers', id: customer, ...options }),
    currentSession(),
  ])
  const today = dayIn(portal.businessZone, new Date())
  const windowDays = houseWindowDays(house) + (buyer.returnWindowExtraDays ?? 0)
  const segments = (buyer.segments ?? []).map(String)
  return {
    zone: portal.businessZone,
    today,
    windowBasis: house.windowBasis,
    windowDays,
    windowStart: house.windowBasis === 'none' ? null : addDays(today, -windowDays),
    specialOrdersAllowed: house.specialOrdersAllowed === true,
    reasonPer: house.reasonPer,
    freeEntryAllowed: house.freeEntryAllowed === true,
    bringAllowed: house.bringAllowed !== false,
    pickupAllowed: house.pickupAllowed === true,
    termsRequired: house.termsRequired !== false,
    segments,
    confirmationTo: session?.actor === 'contact' ? await ownAddress(session) : (buyer.email ?? null),
    closed: reasonClosed(house, buyer, session?.actor === 'staff'),
  }
})

async function ownAddress({ id, email }: PortalSession): Promise<string | null> {
  const payload = await ourPayload()
  const contact = await payload.findByID({ collection: 'contacts', id, depth: 0, overrideAccess: true })
  const wish = wishesIn(contact.mailPreferences?.kinds)['rma-received']
  return wish?.send === false ? null : email
}

function reasonClosed(house: ReturnSetting, buyer: Customer, byStaff: boolean): ReturnRules['closed'] {
  const allowed = (house.allowedSegments ?? []).map(String)
  const shippingCodeRequired = house.skipShippingCodeCheck === false
  if (buyer.status !== 'active') return 'CUSTOMER_BLOCKED'
  if (house.allowedCreators === (byStaff ? 'customers' : 'staff')) return 'CREATOR_NOT_ALLOWED'
  if (!isSegmentAllowed((buyer.segments ?? []).map(String), allowed)) return 'SEGMENT_NOT_ALLOWED'
  if (lacksShippingCode({ shippingCodeRequired, customerShippingCode: buyer.shippingCode ?? null }))
    return 'SHIPPING_CODE_MISSING'
  return null
}
