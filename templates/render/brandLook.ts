import { type Brand, isBrandHex } from '@/core/brand'
import type { Locale } from '@/core/locale'
import { addressLines } from './addressLines'

/** The house as a mail shows it. Colours are `#rrggbb` and may stand in a style. */
export type BrandLook = { readonly accent: string; readonly accentDark: string; readonly sender: string }

export function brandLook({ accentHex, accentDarkHex, address, phone, email }: Brand, locale: Locale): BrandLook {
  return {
    accent: isBrandHex(accentHex) ? accentHex : '#1d4e9e',
    accentDark: isBrandHex(accentDarkHex) ? accentDarkHex : '#96bdff',
    sender: [...(address ? addressLines(address, locale) : []), phone, email].filter(Boolean).join(', '),
  }
}
