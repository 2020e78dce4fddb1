/** The delivery addresses of a customer as its contacts change them: exactly one is the primary one as long as there are any. */
import { z } from 'zod'

import { DomainError } from '../errors'
import { isCountry } from '../forms/countries'

export const MOST_ADDRESSES = 50

const PARTS = { label: 80, street: 100, houseNumber: 20, postalCode: 12, city: 80, countryCode: 2 } as const
type Part = keyof typeof PARTS
const PART_NAMES = Object.keys(PARTS) as Part[]

export type AddressParts = Readonly<Record<Part, string>>
export type DeliveryAddress = AddressParts & { readonly id: string; readonly primary: boolean }

/** As a customer stores them, of either kind. */
export type StoredAddress = { readonly [Name in Part]?: string | null } & {
  readonly id?: string | null
  readonly kind?: 'delivery' | 'billing' | null
  readonly primary?: boolean | null
}

const Typed = z.string().max(500)
const parts = { label: Typed, street: Typed, houseNumber: Typed, postalCode: Typed, city: Typed, countryCode: Typed }
const id = z.string().min(1).max(64)
/** The `version` that was read: what changed since is not overwritten. */
const version = z.string().min(1).max(64)

/** POST /api/customers/:id/addresses */
export const AddAddress = z.strictObject({ ...parts, primary: z.boolean(), version })
/** POST /api/customers/:id/addresses/change */
export const ChangeAddress = z.strictObject({ ...parts, id, version })
/** POST /api/customers/:id/addresses/remove and …/primary */
export const NameAddress = z.strictObject({ id, version })

/** @returns the parts as they are kept, and what is missing or too long in them, by field */
export function judgeAddress(typed: AddressParts): {
  readonly parts: AddressParts
  readonly errors: readonly DomainError[]
} {
  const trimmed = Object.fromEntries(PART_NAMES.map((name) => [name, typed[name].trim().replace(/\s+/g, ' ')]))
  const kept = { ...(trimmed as AddressParts), countryCode: typed.countryCode.trim().toUpperCase() }
  const fits = (name: Part) =>
    name === 'countryCode'
      ? isCountry(kept.countryCode)
      : kept[name].length <= PARTS[name] && (name === 'label' || kept[name] !== '')
  const errors = PART_NAMES.filter((name) => !fits(name)).map(
    (field) => new DomainError('ADDRESS_PART_UNFIT', `No ${field}`, { field, allowed: PARTS[field] }),
  )
  return { parts: kept, errors }
}

/** The delivery addresses among what a customer stores, with one primary one. */
export function deliveryAddressesOf(stored: readonly StoredAddress[] | null | undefined): DeliveryAddress[] {
  const delivery = (stored ?? []).filter(({ kind }) => kind !== 'billing')
  const shown = delivery.map((address, index) => ({
    ...(Object.fromEntries(PART_NAMES.map((name) => [name, address[name] ?? ''])) as AddressParts),
    countryCode: address.countryCode || 'NL',
    id: address.id ?? String(index),
    primary: address.primary === true,
  }))
  return withOnePrimary(shown, shown.find(({ primary }) => primary)?.id ?? shown[0]?.id)
}

const withOnePrimary = (all: readonly DeliveryAddress[], primary: string | undefined): DeliveryAddress[] =>
  all.map((address) => ({ ...address, primary: address.id === primary }))

/** @throws DomainError NOT_FOUND */
export function requireAddress(all: readonly DeliveryAddress[], id: string): DeliveryAddress {
  const found = all.find((address) => address.id === id)
  if (!found) throw new DomainError('NOT_FOUND', 'No such address')
  return found
}

/** @throws DomainError ADDRESS_LIMIT_REACHED */
export function addAddress(all: readonly DeliveryAddress[], added: DeliveryAddress): DeliveryAddress[] {
  if (all.length >= MOST_ADDRESSES)
    throw new DomainError('ADDRESS_LIMIT_REACHED', 'Too many addresses', { allowed: MOST_ADDRESSES })
  const primary = added.primary || all.length === 0 ? added.id : all.find((one) => one.primary)?.id
  return withOnePrimary([...all, added], primary)
}

export const changeAddress = (all: readonly DeliveryAddress[], id: string, parts: AddressParts): DeliveryAddress[] =>
  all.map((address) => (address.id === id ? { ...address, ...parts } : address))

export const makePrimary = (all: readonly DeliveryAddress[], id: string): DeliveryAddress[] => withOnePrimary(all, id)

/** @throws DomainError ADDRESS_IS_PRIMARY: another one comes in its place first, so there is always one */
export function removeAddress(all: readonly DeliveryAddress[], id: string): DeliveryAddress[] {
  if (requireAddress(all, id).primary) throw new DomainError('ADDRESS_IS_PRIMARY', 'The primary address stays')
  return all.filter((address) => address.id !== id)
}

/** Whether two lists say the same, whatever their order and ids. */
export function sameAddresses(one: readonly DeliveryAddress[], other: readonly DeliveryAddress[]): boolean {
  const told = (all: readonly DeliveryAddress[]) =>
    JSON.stringify(
      all.map((address) => [...PART_NAMES.map((name) => address[name]), address.primary].join('\n')).sort(),
    )
  return told(one) === told(other)
}

/** An address on one line, as the log tells it. */
export const addressLine = ({ label, street, houseNumber, postalCode, city, countryCode }: AddressParts): string =>
  [label, `${street} ${houseNumber}`.trim(), `${postalCode} ${city}`.trim(), countryCode === 'NL' ? '' : countryCode]
    .filter((part) => part !== '')
    .join(', ')
