import { dayIn } from '@/core/day'
import { houseWindowDays } from '@/core/rmas/eligibility'
import type { Panel } from '../panelRequest'
import type { FactRules } from './lineFacts'

/** The house rules by which the facts of a line are judged. */
export async function loadFactRules({ payload, user, zone, locale }: Panel): Promise<FactRules> {
  const settings = await payload.findGlobal({ slug: 'return-settings', depth: 0, overrideAccess: false, user })
  return {
    zone,
    locale,
    today: dayIn(zone, new Date()),
    windowBasis: settings.windowBasis,
    windowDays: houseWindowDays(settings),
    specialOrdersAllowed: settings.specialOrdersAllowed === true,
    shippingCodeRequired: settings.skipShippingCodeCheck === false,
    allowedSegments: (settings.allowedSegments ?? []).map(String),
  }
}
