import type { Locale } from '@/core/locale'
import { formatCents } from '@/core/money'

export type Priced = {
  /** Null when the reader may not see prices. */
  readonly cents: number | null
  readonly currency: string | null
}

/** What so many pieces of each are worth, such as "£ 12,30"; null when a price is not known. */
export function worthOf(items: readonly (Priced & { readonly pieces: number })[], locale: Locale): string | null {
  const totals = new Map<string, number>()
  for (const { cents, currency, pieces } of items) {
    if (cents === null || !currency) return null
    totals.set(currency, (totals.get(currency) ?? 0) + cents * pieces)
  }
  return [...totals].map(([currency, cents]) => formatCents(cents, currency, locale)).join(' + ') || null
}

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
