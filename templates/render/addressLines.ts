import type { PostalAddress } from '@/core/address'
import type { Locale } from '@/core/locale'

/** An address as it stands on an envelope, a line each. The country is named when it is not `home`. */
export function addressLines(address: PostalAddress, locale: Locale, home = 'NL'): string[] {
  const country = address.countryCode === home ? '' : countryName(address.countryCode, locale)
  return [
    address.name,
    address.extra ?? '',
    `${address.street} ${address.houseNumber}`.trim(),
    `${address.postalCode} ${address.city}`.trim(),
    country,
  ].filter((line) => line !== '')
}

function countryName(code: string, locale: Locale): string {
  const known = /^[A-Z]{2}$/.test(code)
  return known ? (new Intl.DisplayNames([locale], { type: 'region' }).of(code) ?? code) : ''
}
