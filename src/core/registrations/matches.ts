/** Whether an applicant may be somebody whom the house knows: what staff are shown before they decide. */
import { isCountry } from '../forms/countries'
import { vatCountry } from './vatNumber'

export const MATCH_REASONS = ['number', 'vat', 'email', 'nameAndPostalCode', 'mailDomain'] as const
export type MatchReason = (typeof MATCH_REASONS)[number]

/** What is compared. Lists, since a customer has several addresses and people. */
export type Identity = {
  readonly number: string | null
  readonly name: string
  readonly vatNumber: string | null
  readonly postalCodes: readonly string[]
  readonly emails: readonly string[]
}

/** Says of a company no more than that it is one. */
const LEGAL_FORMS: ReadonlySet<string> = new Set(
  'bv nv vof cv bvba srl sprl sa sas sarl gmbh ag kg ohg ug ltd limited plc llc llp inc spa the'.split(' '),
)

/** `Garage Jansén & Zn. B.V.` and `garage jansen en zn` are the same name. */
export function nameKey(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[.'’]/g, '')
    .replace(/[&+]/g, ' en ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
  const telling = words.filter((word) => !LEGAL_FORMS.has(word))
  return (telling.length > 0 ? telling : words).join('')
}

export const postalCodeKey = (postalCode: string): string => postalCode.toUpperCase().replace(/[^0-9A-Z]/g, '')

/** How a postal code may have been typed: to look for, since what is stored is as it came. */
export function postalCodeSpellings(postalCode: string): string[] {
  const key = postalCodeKey(postalCode)
  const dutch = /^\d{4}[A-Z]{2}$/.test(key) ? [`${key.slice(0, 4)} ${key.slice(4)}`] : []
  return [...new Set([key, ...dutch, postalCode.trim(), postalCode.trim().toUpperCase(), key.toLowerCase()])]
}

/** A VAT number as it is compared and looked for; null when there is none. */
export const vatKey = (vatNumber: string | null | undefined): string | null =>
  vatNumber?.toUpperCase().replace(/[^0-9A-Z]/g, '') || null

/** How it may be stored, to look for: an ERP may leave the prefix out. Whether it is the same number, `isSameVat` says. */
export function vatKeys(vatNumber: string | null | undefined): string[] {
  const key = vatKey(vatNumber)
  if (!key) return []
  return /^[A-Z]{2}./.test(key) ? [key, key.slice(2)] : [key]
}

/**
 * Whether the two are one number.
 *
 * @param home ISO code of the house's own country: that of a number without a prefix
 */
export function isSameVat(one: string | null | undefined, other: string | null | undefined, home: string): boolean {
  const [a, b] = [withCountry(one, home), withCountry(other, home)]
  return a !== null && a === b
}

function withCountry(vatNumber: string | null | undefined, home: string): string | null {
  const key = vatKey(vatNumber)
  if (!key) return null
  const country = vatCountry(key.slice(0, 2))
  return isCountry(country) && key.length > 2 ? country + key.slice(2) : home + key
}

/** Providers where anybody has an address: the same domain says nothing. */
const FREE_MAIL: ReadonlySet<string> = new Set(
  `gmail.com googlemail.com outlook.com outlook.nl hotmail.com hotmail.nl hotmail.be live.com live.nl live.be msn.com
  icloud.com me.com mac.com yahoo.com yahoo.nl yahoo.co.uk yahoo.de yahoo.fr ymail.com aol.com proton.me protonmail.com
  pm.me tutanota.com gmx.com gmx.net gmx.de gmx.at web.de t-online.de freenet.de mail.com mail.ru kpnmail.nl kpnplanet.nl
  planet.nl hetnet.nl ziggo.nl home.nl casema.nl chello.nl upcmail.nl quicknet.nl xs4all.nl online.nl solcon.nl
  caiway.nl zonnet.nl tele2.nl versatel.nl zeelandnet.nl delta.nl telfort.nl telenet.be skynet.be proximus.be scarlet.be
  orange.fr wanadoo.fr free.fr sfr.fr laposte.net pt.lu btinternet.com sky.com`.split(/\s+/),
)

/** The domain of a house, or null for an address at a provider for everybody. */
export function houseDomain(email: string): string | null {
  const domain = email.trim().toLowerCase().split('@')[1] ?? ''
  return domain === '' || FREE_MAIL.has(domain) ? null : domain
}

/**
 * Why the two may be the same; empty when nothing says so. The strongest reason first.
 *
 * @param home ISO code of the house's own country
 */
export function matchReasons(applicant: Identity, known: Identity, home: string): readonly MatchReason[] {
  const found: Readonly<Record<MatchReason, boolean>> = {
    number: applicant.number !== null && applicant.number === known.number,
    vat: isSameVat(applicant.vatNumber, known.vatNumber, home),
    email: overlap(lower(applicant.emails), lower(known.emails)),
    nameAndPostalCode:
      nameKey(applicant.name) === nameKey(known.name) &&
      overlap(applicant.postalCodes.map(postalCodeKey), known.postalCodes.map(postalCodeKey)),
    mailDomain: overlap(domains(applicant.emails), domains(known.emails)),
  }
  return MATCH_REASONS.filter((reason) => found[reason])
}

const lower = (values: readonly string[]) => values.map((value) => value.trim().toLowerCase())
const domains = (emails: readonly string[]) => emails.flatMap((email) => houseDomain(email) ?? [])
const overlap = (some: readonly string[], others: readonly string[]) =>
  some.some((one) => one !== '' && others.includes(one))
