/** What the wholesaler set for the portal, and the pages its editors published. Public: shown before any login. */
import { cache } from 'react'

import { env } from '@/config/env'
import { isBrandHex } from '@/core/brand'
import { BUSINESS_ZONE } from '@/core/day'
import { LOCALES, type Locale } from '@/core/locale'
import type { Page } from '@/payload-types'
import type { Branding } from '@/ui/BrandMark'
import type { PageLink } from '@/ui/Shell'
import { ourPayload } from './payload'

export type Portal = {
  readonly branding: Branding
  readonly languages: readonly Locale[]
  readonly email: string | null
  /** The IANA zone in which days begin and end. */
  readonly zone: string
  readonly menu: { readonly returns: boolean }
}

/** Our own files by path, so that they load under whatever host the page has. */
const ownPath = (url: string) => (url.startsWith(`${env.PUBLIC_URL}/`) ? url.slice(env.PUBLIC_URL.length) : url)

const DEFAULT_COLOUR = '#1d4e9e'
const FOOTER = ['terms', 'privacy', 'help']

export const portalSettings = cache(async (locale: Locale): Promise<Portal> => {
  const payload = await ourPayload()
  const settings = await payload.findGlobal({ slug: 'portal-settings', locale, depth: 1, overrideAccess: true })
  const { companyName, tagline, brandColour, logo, phone, email, languages, businessZone, menu } = settings
  const image = typeof logo === 'object' ? logo : null
  return {
    branding: {
      companyName,
      tagline: tagline ?? null,
      colour: isBrandHex(brandColour) ? brandColour : DEFAULT_COLOUR,
      logo: image?.url
        ? { url: ownPath(image.url), alt: image.alt, width: image.width ?? 32, height: image.height ?? 32 }
        : null,
      phone: phone ?? null,
    },
    languages: languages?.length ? languages : LOCALES,
    email: email ?? null,
    zone: businessZone || BUSINESS_ZONE,
    menu: { returns: menu?.returns !== false },
  }
})

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
