/** The settings that rule a warranty claim, read once per request. */
import { isolateObjectProperty, type PayloadRequest } from 'payload'

import type { WarrantyBasis } from '@/core/claims/warranty'
import { type Day, dayIn } from '@/core/day'

type Wording = { readonly nl: string; readonly en: string }

export type ClaimRules = {
  readonly zone: string
  readonly today: Day
  /** Kinds of damage in the order of the settings. */
  readonly damages: readonly { readonly code: string; readonly title: Wording }[]
  /** Id of the application form. */
  readonly form: string | null
  readonly basis: WarrantyBasis
  readonly usualMonths: number
  readonly refuseOutOfTerm: boolean
  readonly freeEntryAllowed: boolean
  readonly termsRequired: boolean
}

export async function loadClaimRules(req: PayloadRequest): Promise<ClaimRules> {
  const options = { depth: 0, overrideAccess: true } as const
  const { businessZone } = await req.payload.findGlobal({ slug: 'portal-settings', ...options, req })
  const own = isolateObjectProperty(req, ['locale', 'fallbackLocale']) // reading sets the language on the request
  const settings = await req.payload.findGlobal({ slug: 'warranty-settings', ...options, locale: 'all', req: own })
  return {
    zone: businessZone,
    today: dayIn(businessZone, new Date()),
    damages: (settings.damages ?? []).map(({ code, title }) => ({ code, title: wordingOf(title) })),
    form: settings.form ? String(settings.form) : null,
    basis: settings.basis,
    usualMonths: settings.usualMonths,
    refuseOutOfTerm: settings.refuseOutOfTerm === true,
    freeEntryAllowed: settings.freeEntryAllowed !== false,
    termsRequired: settings.termsRequired !== false,
  }
}

/** One language may have no words of its own: then those of the other serve. */
function wordingOf(title: unknown): Wording {
  const { nl, en } = (title instanceof Object ? title : {}) as Partial<Wording>
  return { nl: nl ?? en ?? '', en: en ?? nl ?? '' }
}
