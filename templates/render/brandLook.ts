import { addressLines } from '@/core/address'
import { type Brand, isBrandHex } from '@/core/brand'
import type { Locale } from '@/core/locale'
import { unbroken } from './unbroken'

/** The house as a mail shows it. Colours are `#rrggbb` and may stand in a style. */
export type BrandLook = {
  readonly accent: string
  readonly accentDark: string
  readonly sender: string
  /** As it is shown; the image itself travels with the mail. */
  readonly logo: { readonly width: number; readonly height: number; readonly lightGround: boolean } | null
}

/** How a mail's HTML names the logo that travels with it. */
export const LOGO_CID = 'logo'

/** An image inside the mail; its HTML names it `cid:…`. */
export type InlineImage = { readonly cid: string; readonly png: Uint8Array }

/** What travels with every mail of the house. */
export const imagesOf = ({ logo }: Pick<Brand, 'logo'>): readonly InlineImage[] =>
  logo ? [{ cid: LOGO_CID, png: logo.mail.png }] : []

/** Twice as many pixels as it is large: sharp on every screen. */
const PIXELS_PER_POINT = 2

export function brandLook(brand: Brand, locale: Locale): BrandLook {
  const { accentHex, accentDarkHex, address, phone, email, logo } = brand
  const shown = (pixels: number) => Math.max(1, Math.round(pixels / PIXELS_PER_POINT))
  return {
    logo: logo
      ? { width: shown(logo.mail.width), height: shown(logo.mail.height), lightGround: logo.lightGround }
      : null,
    accent: isBrandHex(accentHex) ? accentHex : '#1d4e9e',
    accentDark: isBrandHex(accentDarkHex) ? accentDarkHex : '#96bdff',
    sender: [...(address ? addressLines(address, locale) : []), phone && unbroken(phone), email]
      .filter(Boolean)
      .join(', '),
  }
}
