/** What every mail and paper says about the house itself, from the settings, in the reader's language. */
import { env } from '@/config/env'
import type { PostalAddress } from '@/core/address'
import { accentOf, type Brand } from '@/core/brand'
import { type Day, dayIn } from '@/core/day'
import type { Locale } from '@/core/locale'
import type { MailBase } from '@/core/mails'
import type { PortalSetting, ReturnSetting } from '@/payload-types'
import type { Reads } from '../tools'

export type House = {
  readonly base: MailBase
  /** Where goods are sent; null as long as nobody filled it in. */
  readonly returnAddress: PostalAddress | null
  readonly instructions: string | null
  /** The day of a moment on the house's clock. */
  readonly day: (moment: string) => Day
}

export async function houseOf({ payload }: Reads, locale: Locale): Promise<House> {
  const options = { locale, depth: 0, overrideAccess: true } as const
  const portal = await payload.findGlobal({ slug: 'portal-settings', ...options })
  const returns = await payload.findGlobal({ slug: 'return-settings', ...options })
  return {
    base: { locale, companyName: portal.companyName, brand: brandOf(portal), portalUrl: env.PUBLIC_URL },
    returnAddress: postalAddress(returns.returnAddress?.name || portal.companyName, returns.returnAddress),
    instructions: returns.instructions?.trim() || null,
    day: (moment) => dayIn(portal.businessZone, new Date(moment)),
  }
}

function brandOf({ companyName, tagline, brandColour, phone, email, address }: PortalSetting): Brand {
  const { light, dark } = accentOf(brandColour)
  return {
    companyName,
    tagline: tagline || null,
    accentHex: light,
    accentDarkHex: dark,
    phone: phone || null,
    email: email || null,
    address: postalAddress(companyName, address),
  }
}

type Parts = Omit<NonNullable<ReturnSetting['returnAddress']>, 'name'>

/** The address as it is printed, or null when it has no place. */
export function postalAddress(name: string, parts: Parts | null | undefined): PostalAddress | null {
  if (!parts?.street && !parts?.city) return null
  return {
    name,
    extra: null,
    street: parts.street ?? '',
    houseNumber: parts.houseNumber ?? '',
    postalCode: parts.postalCode ?? '',
    city: parts.city ?? '',
    countryCode: (parts.countryCode || 'NL').toUpperCase(),
  }
}
