/** What a row says of its price, and how the reader sees it. */
import { messagesOf } from '@messages/translate'

import type { Priced } from '@/core/prices'
import type { OrderLine } from '@/payload-types'
import { may, type PortalSession } from '@/session/portalSession'
import type { PriceView } from '@/ui/prices/priceView'

type PriceFields = Partial<Pick<OrderLine, 'netUnitPriceCents' | 'grossUnitPriceCents' | 'vatRate' | 'currency'>>

/** Access leaves out what the reader may not see. */
export const pricedOf = (row: PriceFields): Priced => ({
  netCents: row.netUnitPriceCents ?? null,
  grossCents: row.grossUnitPriceCents ?? null,
  vatRate: row.vatRate ?? null,
  currency: row.currency ?? null,
})

export const priceView = ({ prices, locale }: PortalSession): PriceView => ({
  display: prices,
  locale,
  messages: messagesOf(locale, 'prices'),
})

/** Staff have no setting of their own: they see the house's. */
export const mayChoosePrices = (session: PortalSession): boolean =>
  session.actor === 'contact' && may(session, 'viewPrices')
