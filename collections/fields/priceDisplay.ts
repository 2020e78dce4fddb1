/** How somebody sees prices (src/core/prices.ts): with VAT or without, gross, net or both. */
import type { PayloadRequest, SelectField } from 'payload'

import { NET_EXCLUSIVE, type PriceDisplay } from '@/core/prices'
import { choice } from './simple'

type Default<T> = (asked: { req?: PayloadRequest }) => Promise<T>

const vatField = (more: Partial<SelectField> = {}) =>
  choice(
    'priceDisplay',
    ['Btw in prijzen', 'VAT in prices'],
    { exclusive: ['Exclusief btw', 'Excluding VAT'], inclusive: ['Inclusief btw', 'Including VAT'] },
    more,
  )

const kindField = (more: Partial<SelectField> = {}) =>
  choice(
    'priceKind',
    ['Prijzen tonen', 'Prices shown'],
    { net: ['Netto', 'Net'], gross: ['Bruto', 'Gross'], both: ['Bruto en netto', 'Gross and net'] },
    more,
  )

/** What new contacts begin with: a choice of the house. */
export const firstPriceFields = (): SelectField[] => [vatField(), kindField()]

/** A contact's own; left out at the beginning they are what the house set for new contacts. */
export const ownPriceFields = (): SelectField[] => {
  const vat: Default<PriceDisplay['vat']> = async ({ req }) => (await houseDisplay(req)).vat
  const kind: Default<PriceDisplay['kind']> = async ({ req }) => (await houseDisplay(req)).kind
  return [vatField({ required: false, defaultValue: vat }), kindField({ required: false, defaultValue: kind })]
}

/** What the house set for new contacts. */
async function houseDisplay(req: PayloadRequest | undefined): Promise<PriceDisplay> {
  const set = await req?.payload.findGlobal({ slug: 'portal-settings', depth: 0, overrideAccess: true, req })
  return {
    vat: set?.newContacts?.priceDisplay ?? NET_EXCLUSIVE.vat,
    kind: set?.newContacts?.priceKind ?? NET_EXCLUSIVE.kind,
  }
}
