/** The settings that rule a return, read once per request. */
import type { PayloadRequest } from 'payload'

import { type Day, dayIn } from '@/core/day'
import { DEALER_DAYS } from '@/core/dealers/dealerFirst'
import type { Locale } from '@/core/locale'
import { houseWindowDays, type WindowBasis } from '@/core/rmas/eligibility'
import type { TransportRules } from '@/core/rmas/transport'
import type { PortalSetting } from '@/payload-types'

export type HouseRules = TransportRules & {
  readonly zone: string
  readonly today: Day
  readonly windowBasis: WindowBasis
  /** With the general extension. */
  readonly windowDays: number
  readonly specialOrdersAllowed: boolean
  readonly allowedSegments: readonly string[]
  readonly allowedCreators: 'both' | 'customers' | 'staff'
  readonly reasonPer: 'rma' | 'line'
  readonly termsRequired: boolean
  readonly freeEntryAllowed: boolean
  readonly shippingCodeRequired: boolean
  /** A dealer decides first about what its end customers send; null: nobody does. */
  readonly dealerFirst: { readonly days: number; readonly holidays: ReadonlySet<string> } | null
  readonly formOn: 'approval' | 'submission'
  /** Returns are requested with the form of a service type alone. */
  readonly byForm: boolean
  /** In which the portal is offered. */
  readonly languages: PortalSetting['languages']
}

export async function loadHouseRules(req: PayloadRequest): Promise<HouseRules> {
  const options = { depth: 0, overrideAccess: true, req } as const
  const returns = await req.payload.findGlobal({ slug: 'return-settings', ...options })
  const select = { businessZone: true, languages: true } as const
  const portal = await req.payload.findGlobal({ slug: 'portal-settings', select, ...options })
  return {
    zone: portal.businessZone,
    today: dayIn(portal.businessZone, new Date()),
    windowBasis: returns.windowBasis,
    windowDays: houseWindowDays(returns),
    specialOrdersAllowed: returns.specialOrdersAllowed === true,
    allowedSegments: (returns.allowedSegments ?? []).map(String),
    allowedCreators: returns.allowedCreators,
    reasonPer: returns.reasonPer,
    termsRequired: returns.termsRequired !== false,
    freeEntryAllowed: returns.freeEntryAllowed === true,
    bringAllowed: returns.bringAllowed !== false,
    pickupAllowed: returns.pickupAllowed === true,
    shippingCodeRequired: returns.skipShippingCodeCheck === false,
    dealerFirst: returns.dealerFirst ? await dealerDays(req, returns.dealerDays) : null,
    formOn: returns.formOn,
    byForm: returns.mode === 'form',
    languages: portal.languages,
  }
}

/** When the return form is made, alone. */
export async function loadFormOn(req: PayloadRequest): Promise<Pick<HouseRules, 'formOn'>> {
  const options = { depth: 0, select: { formOn: true }, overrideAccess: true, req } as const
  return req.payload.findGlobal({ slug: 'return-settings', ...options })
}

/** The house has one list of holidays, which stands with the registrations. */
async function dealerDays(req: PayloadRequest, days: number | null | undefined) {
  const options = { depth: 0, overrideAccess: true, req } as const
  const { holidays } = await req.payload.findGlobal({ slug: 'registration-settings', ...options })
  return { days: days ?? DEALER_DAYS, holidays: new Set((holidays ?? []).map(({ day }) => day)) }
}

/** The pattern of RMA numbers. */
export async function loadNumberPattern(req: PayloadRequest): Promise<string> {
  const options = { slug: 'number-series', depth: 0, overrideAccess: true, req } as const
  return (await req.payload.findGlobal({ ...options, select: { rma: true } })).rma
}

/** The published terms in one language, or null when an editor has not published any. */
export async function loadTerms(req: PayloadRequest, locale: Locale) {
  const { docs } = await req.payload.find({
    collection: 'pages',
    where: { slug: { equals: 'terms' }, _status: { equals: 'published' } },
    limit: 1,
    pagination: false,
    depth: 1, // links name their pages
    locale,
    overrideAccess: true,
    req,
  })
  return docs[0] ?? null
}
