/** What every server component of the panel needs of its request. */

import type { Translate } from '@messages/format'
import { type AreaKey, translator } from '@messages/translate'
import type { Payload, PayloadRequest, TypedUser } from 'payload'
import { cache } from 'react'

import type { StaffRole } from '@/core/accounts/roles'
import { BUSINESS_ZONE } from '@/core/day'
import { type Locale, localeOf } from '@/core/locale'

export type Panel = {
  readonly payload: Payload
  readonly user: TypedUser
  readonly role: StaffRole | undefined
  readonly locale: Locale
  readonly t: Translate<AreaKey<'admin'>>
  /** IANA name of the zone in which the business reads its clock. */
  readonly zone: string
}

/** Asked once per page, however many cells want it. */
export const businessZone = cache(async (payload: Payload): Promise<string> => {
  const { businessZone: zone } = await payload.findGlobal({ slug: 'portal-settings', depth: 0, overrideAccess: true })
  return zone || BUSINESS_ZONE
})

/** The panel as the signed-in employee sees it. */
export async function panelOf(req: Pick<PayloadRequest, 'payload' | 'user' | 'i18n'>): Promise<Panel | null> {
  const { payload, user } = req
  if (user?.collection !== 'users') return null
  const locale = localeOf(req.i18n.language)
  return { payload, user, role: user.role, locale, t: translator(locale, 'admin'), zone: await businessZone(payload) }
}
