/** A discount as people write it, `12,5` or `12.50`, and as it is kept: in hundredths of a per cent. */
import type { Locale } from '../locale'

const WRITTEN = /^(\d{1,3})(?:[.,](\d{1,2}))?\s*%?$/
const WHOLE = 10_000

/** @returns null for nothing, undefined for what is no percentage from 0 to 100 with two decimals at most */
export function readDiscount(written: string): number | null | undefined {
  const text = written.trim()
  if (text === '') return null
  const [, whole, decimals = ''] = WRITTEN.exec(text) ?? []
  if (whole === undefined) return undefined
  const basisPoints = Number(whole) * 100 + Number(decimals.padEnd(2, '0'))
  return basisPoints <= WHOLE ? basisPoints : undefined
}

/** `12,5`; without the sign. */
export const formatDiscount = (basisPoints: number, locale: Locale): string =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: 2, useGrouping: false }).format(basisPoints / 100)

/** With the sign, as the language writes it: `12,5 %`, `12.5%`. */
export const discountText = (basisPoints: number, locale: Locale): string =>
  `${formatDiscount(basisPoints, locale)}${locale === 'nl' ? '\u00a0' : ''}%`
