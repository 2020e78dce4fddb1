import type { Locale } from '@/core/locale'
import type { Priced } from '@/core/prices'

/** The sign of the one currency that all prices are in, for a column's head; null when they differ. */
export function commonSign(items: readonly Priced[], locale: Locale): string | null {
  const [currency, ...others] = new Set(items.flatMap(({ currency: one }) => one ?? []))
  if (!currency || others.length > 0) return null
  const parts = new Intl.NumberFormat(locale, { style: 'currency', currency }).formatToParts(0)
  return parts.find(({ type }) => type === 'currency')?.value ?? null
}

/** The amount alone: its currency stands in the column's head. */
export const plainAmount = (cents: number, locale: Locale): string =>
  new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(cents / 100)
