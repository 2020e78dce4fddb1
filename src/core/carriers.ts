/** Where a carrier shows a parcel: its own address for it, or the one that the house made up from a pattern. */
import { trackingLink } from './orders'

export type Carrier = {
  /** What the ERP calls it; capitals do not count. */
  readonly code: string
  /** What the customer reads. */
  readonly title: string
  /** An https address with `{code}`, and `{postalCode}` where the carrier asks for it. */
  readonly trackingUrl?: string | null
}

type Parcel = {
  readonly carrier?: string | null
  readonly trackingCode?: string | null
  readonly trackingUrl?: string | null
  readonly postalCode?: string | null
}

const PLACEHOLDERS = ['code', 'postalCode'] as const
type Placeholder = (typeof PLACEHOLDERS)[number]
const PLACEHOLDER = /\{([^{}]*)\}/g

export type PatternFault = 'notHttps' | 'unknownPlaceholder' | 'noCode' | 'placeholderInHost'

/** Null for a pattern that makes an address of every parcel. A parcel never decides to whose house the link leads. */
export function patternFault(pattern: string): PatternFault | null {
  const named = [...pattern.matchAll(PLACEHOLDER)].map(([, name]) => name)
  if (named.some((name) => !PLACEHOLDERS.some((known) => known === name))) return 'unknownPlaceholder'
  if (/[{}]/.test(pattern.replace(PLACEHOLDER, ''))) return 'unknownPlaceholder'
  const [one, other] = [hostOf(pattern, '1'), hostOf(pattern, 'a')]
  if (one === null && other === null) return 'notHttps'
  if (one !== other) return 'placeholderInHost'
  return named.includes('code') ? null : 'noCode'
}

function hostOf(pattern: string, value: string): string | null {
  const link = trackingLink(pattern.replace(PLACEHOLDER, value))
  if (link === null) return null
  const { username, password, host } = new URL(link)
  return JSON.stringify([username, password, host])
}

/** The carrier that the ERP means by this name. */
export function carrierOf(carriers: readonly Carrier[], named: string | null | undefined): Carrier | null {
  const wanted = named?.trim().toLowerCase()
  return carriers.find(({ code }) => code.toLowerCase() === wanted) ?? null
}

/** The parcel's own link goes first. Null where there is none, or a part of it is unknown. */
export function parcelLink(parcel: Parcel, carriers: readonly Carrier[]): string | null {
  const own = trackingLink(parcel.trackingUrl)
  if (own) return own
  const pattern = carrierOf(carriers, parcel.carrier)?.trackingUrl
  if (!pattern || patternFault(pattern) !== null) return null
  const values: Readonly<Record<Placeholder, string>> = {
    code: parcel.trackingCode?.trim() ?? '',
    postalCode: (parcel.postalCode ?? '').replace(/\s/g, ''),
  }
  if (PLACEHOLDERS.some((name) => values[name] === '' && pattern.includes(`{${name}}`))) return null
  return trackingLink(pattern.replace(PLACEHOLDER, (_, name: Placeholder) => encodeURIComponent(values[name])))
}
