/** What the wholesaler set for the portal, and the pages its editors published. Public: shown before any login. */
import { cache } from 'react'

import { env } from '@/config/env'
import { isBrandHex } from '@/core/brand'
import { BUSINESS_ZONE } from '@/core/day'
import { LOCALES, type Locale } from '@/core/locale'
import { type MenuEntry, shownEntries } from '@/core/menu'
import type { Media, Page, PortalSetting } from '@/payload-types'
import type { Branding, Logo } from '@/ui/BrandMark'
import type { ContactDetails } from '@/ui/ContactLines'
import type { PageLink } from '@/ui/Shell'
import { ourPayload } from './payload'

export type Portal = {
  readonly branding: Branding
  readonly languages: readonly Locale[]
  readonly contact: ContactDetails
  readonly icons: { readonly icon: string; readonly apple?: string }
  /** The IANA zone in which days begin and end. */
  readonly zone: string
  /** What the main menu shows, in its order; pages only once they are online. */
  readonly menu: readonly MenuEntry[]
}

/** Our own files by path, so that they load under whatever host the page has. */
const ownPath = (url: string) => (url.startsWith(`${env.PUBLIC_URL}/`) ? url.slice(env.PUBLIC_URL.length) : url)

const DEFAULT_COLOUR = '#1d4e9e'
const FOOTER = ['terms', 'privacy', 'help']

export const portalSettings = cache(async (locale: Locale): Promise<Portal> => {
  const payload = await ourPayload()
  const settings = await payload.findGlobal({ slug: 'portal-settings', locale, depth: 1, overrideAccess: true })
  const { companyName, tagline, brandColour, logo, phone, languages, businessZone, menu } = settings
  const image = typeof logo === 'object' ? logo : null
  return {
    branding: {
      companyName,
      tagline: tagline ?? null,
      colour: isBrandHex(brandColour) ? brandColour : DEFAULT_COLOUR,
      logo: image && logoOf(image),
      phone: phone ?? null,
    },
    contact: contactOf(settings),
    icons: iconsOf(image),
    languages: languages?.length ? languages : LOCALES,
    zone: businessZone || BUSINESS_ZONE,
    menu: shownEntries(menu),
  }
})

const MOST_HIGH = 32

/** A logo from before sizes were made is shown as it is. */
function logoOf({ url, width, height, sizes, lightGround }: Media): Logo | null {
  const shown = sizes?.header?.url ? sizes.header : { url, width, height }
  if (!shown.url) return null
  const scale = Math.min(1, MOST_HIGH / Math.max(1, shown.height ?? MOST_HIGH))
  return {
    url: ownPath(shown.url),
    sharperUrl: ownPath(sizes?.header2x?.url ?? shown.url),
    width: Math.round((shown.width ?? MOST_HIGH) * scale),
    height: Math.round((shown.height ?? MOST_HIGH) * scale),
    lightGround: lightGround === true,
  }
}

/** Without a logo the square mark, in the house's colour. */
function iconsOf(image: Media | null): Portal['icons'] {
  const { favicon, touch } = image?.sizes ?? {}
  if (!favicon?.url) return { icon: '/icon.svg' }
  return { icon: ownPath(favicon.url), ...(touch?.url && { apple: ownPath(touch.url) }) }
}

function contactOf({ phone, email, address }: PortalSetting): ContactDetails {
  const { street, houseNumber, postalCode, city } = address ?? {}
  const lines = [`${street ?? ''} ${houseNumber ?? ''}`, `${postalCode ?? ''} ${city ?? ''}`]
  return {
    phone: phone || null,
    email: email || null,
    address: lines.map((line) => line.trim()).filter((line) => line !== ''),
  }
}

/** A published page, or null. */
export const findPage = cache(async (slug: string, locale: Locale): Promise<Page | null> => {
  const payload = await ourPayload()
  const { docs } = await payload.find({
    collection: 'pages',
    where: { slug: { equals: slug }, _status: { equals: 'published' } },
    locale,
    limit: 1,
    pagination: false,
    depth: 1,
    overrideAccess: false,
  })
  return docs[0] ?? null
})

/** The published pages that the footer links to. */
export const footerPages = cache(async (locale: Locale): Promise<readonly PageLink[]> => {
  const payload = await ourPayload()
  const { docs } = await payload.find({
    collection: 'pages',
    where: { slug: { in: FOOTER }, _status: { equals: 'published' } },
    locale,
    limit: FOOTER.length,
    pagination: false,
    depth: 0,
    select: { slug: true, title: true },
    overrideAccess: false,
  })
  return FOOTER.flatMap((slug) => docs.filter((page) => page.slug === slug)).map(({ slug, title }) => ({
    href: `/pages/${slug}`,
    title,
  }))
})
