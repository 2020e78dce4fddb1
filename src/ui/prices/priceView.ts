/** How the reader sees prices, with the words for it: made on the server, and handed to whatever shows an amount. */
import { formatter, type MessageKey, type MessageTree, type Translate } from '@messages/format'
import type prices from '@messages/nl/prices.json'

import type { Locale } from '@/core/locale'
import { formatCents } from '@/core/money'
import { type Amount, amountsOfLine, type PriceDisplay, type Priced } from '@/core/prices'

export type PriceView = {
  readonly display: PriceDisplay
  readonly locale: Locale
  /** Of area `prices`. */
  readonly messages: MessageTree
}

export type SayPrices = Translate<MessageKey<typeof prices>>

const made = new WeakMap<MessageTree, SayPrices>()

export function pricesSayer({ locale, messages }: Pick<PriceView, 'locale' | 'messages'>): SayPrices {
  const known = made.get(messages)
  if (known) return known
  const say: SayPrices = formatter<MessageTree>(locale, messages)
  made.set(messages, say)
  return say
}

/** The price columns of a grid, in their order. */
export function priceColumns({ display: { kind } }: PriceView): readonly Amount['of'][] {
  return kind === 'both' ? ['gross', 'net'] : [kind]
}

/** "€ 10,00 bruto excl. btw, € 8,50 netto excl. btw"; empty for no amounts. */
export function amountsText(amounts: readonly Amount[], view: PriceView): string {
  const say = pricesSayer(view)
  const parts = new Map<string, { of: Amount['of']; vat: Amount['vat']; texts: string[] }>()
  for (const { cents, currency, of, vat } of amounts) {
    const part = parts.get(`${of} ${vat}`) ?? { of, vat, texts: [] }
    part.texts.push(formatCents(cents, currency, view.locale))
    parts.set(`${of} ${vat}`, part)
  }
  return [...parts.values()]
    .map(({ of, vat, texts }) =>
      say('amount', { amount: texts.join(' + '), of: say(`of.${of}`), vat: say(`vat.${vat}`) }),
    )
    .join(', ')
}

export type PriceInColumn = {
  readonly cents: number
  readonly currency: string
  /** What the column's head does not say: it is net after all, or without VAT. */
  readonly but: string
}

/** The price per piece for one of the columns; null where it is not known, or another column says it. */
export function priceInColumn(line: Priced, of: Amount['of'], view: PriceView): PriceInColumn | null {
  const { display } = view
  const [amount] = amountsOfLine(line, 1, { vat: display.vat, kind: of })
  if (!amount || (amount.of !== of && display.kind === 'both')) return null
  return { cents: amount.cents, currency: amount.currency, but: unlike(amount, { of, vat: display.vat }, view) }
}

/** The words in which an amount differs from what was asked for. */
export function unlike({ of, vat }: Amount, asked: Pick<Amount, 'of' | 'vat'>, view: PriceView): string {
  const say = pricesSayer(view)
  return [of !== asked.of && say(`of.${of}`), vat !== asked.vat && say(`vat.${vat}`)].filter(Boolean).join(' ')
}

/** Why the sum shows less than was asked for; empty when it does not. */
export function missingIn(amounts: readonly Amount[], view: PriceView): string {
  const say = pricesSayer(view)
  const { vat, kind } = view.display
  const noGross = kind !== 'net' && amounts.length > 0 && amounts.every(({ of }) => of === 'net')
  const noVat = vat === 'inclusive' && amounts.some((amount) => amount.vat === 'exclusive')
  return [noGross && say('missing.gross'), noVat && say('missing.vat')].filter(Boolean).join(' ')
}
