/** Where goods come back to. Contacts cannot read the settings that it stands in: address and hours are all that leaves here. */
import { addressLines, postalAddress } from '@/core/address'
import type { Locale } from '@/core/locale'
import { textLines } from '@/core/textLines'
import type { Place } from '@/ui/returns/GoodsPlace'
import { ourPayload } from './payload'

/** The return address, or that of the company where none is filled in. */
export async function goodsPlace(locale: Locale): Promise<Place> {
  const payload = await ourPayload()
  const options = { locale, depth: 0, overrideAccess: true } as const
  const [returns, { companyName, address }] = await Promise.all([
    payload.findGlobal({ slug: 'return-settings', ...options }),
    payload.findGlobal({ slug: 'portal-settings', ...options }),
  ])
  const { returnAddress, bringHours } = returns
  const to = postalAddress(returnAddress?.name || companyName, returnAddress) ?? postalAddress(companyName, address)
  return { address: to ? addressLines(to, locale) : [], hours: textLines(bringHours) }
}
