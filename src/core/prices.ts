/**
 * How amounts are shown to a contact: with VAT or without, gross, net or both. The rule of rounding is
 * docs/decisions/0015-price-display.md.
 */

export const VAT_DISPLAYS = ['exclusive', 'inclusive'] as const
export const PRICE_KINDS = ['net', 'gross', 'both'] as const

export type VatDisplay = (typeof VAT_DISPLAYS)[number]
export type PriceKind = (typeof PRICE_KINDS)[number]
export type PriceDisplay = { readonly vat: VatDisplay; readonly kind: PriceKind }

export const NET_EXCLUSIVE: PriceDisplay = { vat: 'exclusive', kind: 'net' }

/** What a line says of its price, per piece and without VAT; all null to who may not see prices. */
export type Priced = {
  readonly netCents: number | null
  readonly grossCents: number | null
  /** In per cent: 21 is 21 %. */
  readonly vatRate: number | null
  readonly currency: string | null
}

export type Pieces = Priced & { readonly pieces: number }

/** An amount, and what it is: that may be less than was asked for, where a line does not say its gross price or its VAT. */
export type Amount = {
  readonly cents: number
  readonly currency: string
  readonly of: 'gross' | 'net'
  readonly vat: VatDisplay
}

const PER_CENT_PARTS = 10_000n
const WHOLE = 100n * PER_CENT_PARTS

/**
 * The VAT on an amount, rounded half away from zero to a cent: a credit bears what its charge bore.
 *
 * @param cents without VAT, an integer
 * @param rate in per cent, read to four decimals
 */
export function vatOn(cents: number, rate: number): number {
  const exact = BigInt(cents) * BigInt(Math.round(rate * Number(PER_CENT_PARTS)))
  const half = exact < 0n ? -WHOLE / 2n : WHOLE / 2n
  return Number((exact + half) / WHOLE)
}

/**
 * What these pieces come to, gross before net where both are shown, per currency. VAT is taken once per rate, over the sum
 * of all lines that bear it, as an invoice does. A total never mixes: where one line has no gross price all of it is net,
 * where one has no VAT rate all of its currency is without VAT, and each amount says so. Empty when a price is not known.
 */
export function amountsOf(lines: readonly Pieces[], { vat, kind }: PriceDisplay): Amount[] {
  const known = (of: Amount['of']) => lines.every((line) => line.currency && isWhole(priceOf(line, of)))
  const wanted = { net: ['net'], gross: ['gross'], both: ['gross', 'net'] } as const
  const shown = wanted[kind].filter((of) => known(of))
  const kinds = shown.length > 0 || !known('net') ? shown : (['net'] as const)
  return kinds.flatMap((of) => perCurrency(lines, of, vat))
}

/** The same for one line, or for one piece of it. */
export const amountsOfLine = (line: Priced, pieces: number, display: PriceDisplay): Amount[] =>
  amountsOf([{ ...line, pieces }], display)

const priceOf = (line: Priced, of: Amount['of']) => (of === 'gross' ? line.grossCents : line.netCents)

const isWhole = (cents: number | null): boolean => Number.isSafeInteger(cents)

function perCurrency(lines: readonly Pieces[], of: Amount['of'], wanted: VatDisplay): Amount[] {
  const currencies = [...new Set(lines.flatMap(({ currency }) => currency ?? []))]
  return currencies.map((currency) => {
    const mine = lines.filter((line) => line.currency === currency)
    const vat = mine.every(({ vatRate }) => isRate(vatRate)) ? wanted : 'exclusive'
    return { cents: sumOf(mine, of, vat), currency, of, vat }
  })
}

function sumOf(lines: readonly Pieces[], of: Amount['of'], vat: VatDisplay): number {
  const byRate = new Map<number, number>()
  for (const line of lines) {
    const rate = line.vatRate ?? 0
    byRate.set(rate, (byRate.get(rate) ?? 0) + (priceOf(line, of) ?? 0) * line.pieces)
  }
  let sum = 0
  for (const [rate, cents] of byRate) sum += cents + (vat === 'inclusive' ? vatOn(cents, rate) : 0)
  return sum
}

const isRate = (rate: number | null): boolean => typeof rate === 'number' && Number.isFinite(rate) && rate >= 0
