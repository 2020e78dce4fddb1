/** What every mail and paper says about the house itself, from the settings, in the reader's language. */
import { env } from '@/config/env'
import { type PostalAddress, postalAddress } from '@/core/address'
import { accentOf, type Brand, type LogoImage } from '@/core/brand'
import { type Day, dayIn } from '@/core/day'
import { type Locale, offeredLocale } from '@/core/locale'
import type { MailBase } from '@/core/mailBase'
import { textLines } from '@/core/textLines'
import { readStored } from '@/db/files'
import type { Media, PortalSetting } from '@/payload-types'
import type { Reads } from '../tools'

export type House = {
  readonly base: MailBase
  /** Where goods are sent; null as long as nobody filled it in. */
  readonly returnAddress: PostalAddress | null
  /** When goods can be brought, a line for each. */
  readonly bringHours: readonly string[]
  readonly instructions: string | null
  /** The day of a moment on the house's clock. */
  readonly day: (moment: string) => Day
}

/** The menu, the languages and the rules of returns lie in tables of their own, and are of no use here. */
const OF_PORTAL = {
  companyName: true,
  tagline: true,
  brandColour: true,
  logo: true,
  phone: true,
  email: true,
  address: true,
  businessZone: true,
} as const
const OF_RETURNS = { returnAddress: true, bringHours: true, instructions: true } as const

export async function houseOf(tools: Reads, locale: Locale): Promise<House> {
  const { payload } = tools
  const options = { locale, depth: 0, overrideAccess: true } as const
  const portal = await payload.findGlobal({ slug: 'portal-settings', select: OF_PORTAL, ...options })
  const returns = await payload.findGlobal({ slug: 'return-settings', select: OF_RETURNS, ...options })
  const brand = { ...brandOf(portal), logo: await logoOf(tools, portal.logo) }
  return {
    base: { locale, companyName: portal.companyName, brand, portalUrl: env.PUBLIC_URL },
    returnAddress: postalAddress(returns.returnAddress?.name || portal.companyName, returns.returnAddress),
    bringHours: textLines(returns.bringHours),
    instructions: returns.instructions?.trim() || null,
    day: (moment) => dayIn(portal.businessZone, new Date(moment)),
  }
}

/** The language for a customer who would read `wanted`: the portal may have stopped offering it. */
export async function customersLocale({ payload }: Reads, wanted: Locale): Promise<Locale> {
  const options = { depth: 0, select: { languages: true }, overrideAccess: true } as const
  const { languages } = await payload.findGlobal({ slug: 'portal-settings', ...options })
  return offeredLocale(wanted, languages)
}

type Shown = Pick<PortalSetting, keyof typeof OF_PORTAL>

function brandOf({ companyName, tagline, brandColour, phone, email, address }: Shown): Brand {
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

/** Null as well when its files are not there: no mail waits for an ornament. */
async function logoOf({ payload }: Reads, logo: PortalSetting['logo']): Promise<Brand['logo']> {
  if (!logo) return null
  const id = typeof logo === 'object' ? logo.id : logo
  const options = { depth: 0, disableErrors: true, overrideAccess: true } as const
  const image = await payload.findByID({ collection: 'media', id, ...options })
  const [mail, paper] = [await sizeOf(image, 'mail'), await sizeOf(image, 'paper')]
  return mail && paper && { mail, paper, lightGround: image?.lightGround === true }
}

async function sizeOf(image: Media | null, name: 'mail' | 'paper'): Promise<LogoImage | null> {
  const { filename, width, height } = image?.sizes?.[name] ?? {}
  const png = filename ? await readStored('media', filename) : null
  return png && { png, width: width ?? 1, height: height ?? 1 }
}
