import type { Locale } from './locale'

/** An address as it is printed: on papers, labels and at the foot of mails. */
export type PostalAddress = {
  readonly name: string
  /** Department, door, for the attention of. */
  readonly extra: string | null
  readonly street: string
  readonly houseNumber: string
  readonly postalCode: string
  readonly city: string
  /** ISO 3166 alpha-2. */
  readonly countryCode: string
}

/** The country of an address as it is stored: nobody has to fill it in where most live. */
export const countryOf = (address: { readonly countryCode?: string | null } | null | undefined): string =>
  (address?.countryCode || 'NL').toUpperCase()

type Parts = { readonly [Part in 'street' | 'houseNumber' | 'postalCode' | 'city' | 'countryCode']?: string | null }

/** The address as it is printed, or null when it has no place. */
export function postalAddress(name: string, parts: Parts | null | undefined): PostalAddress | null {
  if (!parts?.street && !parts?.city) return null
  return {
    name,
    extra: null,
    street: parts.street ?? '',
    houseNumber: parts.houseNumber ?? '',
    postalCode: parts.postalCode ?? '',
    city: parts.city ?? '',
    countryCode: countryOf(parts),
  }
}

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
