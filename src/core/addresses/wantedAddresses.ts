/**
 * Addresses are the ERP's (src/core/fieldOwners.ts): what a customer changes is wanted until the ERP answers by its next
 * import. Compared are contents, not clocks: docs/decisions/0017-erp-events.md.
 */
import { type DeliveryAddress, deliveryAddressesOf, type StoredAddress, sameAddresses } from './deliveryAddresses'

export type WantedAddresses = {
  /** The delivery addresses as the customer wants them, all of them. */
  readonly addresses: readonly DeliveryAddress[]
  /** What the ERP may still bring before it has read this: what it had at the first change, and what was wanted before. */
  readonly known: readonly (readonly DeliveryAddress[])[]
  /** ISO 8601; of the last change. */
  readonly at: string
  readonly by: string
}

const MOST_KNOWN = 20

/** `taken`: the ERP has it. `waits`: the ERP has not looked yet. `overruled`: the ERP brought something newer. */
export type ErpAnswer = 'taken' | 'waits' | 'overruled'

export function erpAnswer(wanted: WantedAddresses, imported: readonly StoredAddress[] | null | undefined): ErpAnswer {
  const now = deliveryAddressesOf(imported)
  if (sameAddresses(now, wanted.addresses)) return 'taken'
  return wanted.known.some((list) => sameAddresses(now, list)) ? 'waits' : 'overruled'
}

type Row = {
  readonly addresses?: readonly StoredAddress[] | null | undefined
  readonly wantedAddresses?: unknown
}

/** What is still wanted once these are the addresses of the ERP; for the importer, and for whoever reads. */
export function stillWanted({ addresses, wantedAddresses }: Row): WantedAddresses | null {
  const wanted = (wantedAddresses ?? null) as WantedAddresses | null
  return wanted && erpAnswer(wanted, addresses) === 'waits' ? wanted : null
}

/** The delivery addresses that people of the customer see: as wanted, else as the ERP has them. */
export const shownAddresses = (row: Row): readonly DeliveryAddress[] =>
  stillWanted(row)?.addresses ?? deliveryAddressesOf(row.addresses)

/** @returns null when nothing is wanted any more, because the change leads back to what the ERP has */
export function wantedAfter(
  row: Row,
  addresses: readonly DeliveryAddress[],
  { at, by }: Pick<WantedAddresses, 'at' | 'by'>,
): WantedAddresses | null {
  const erps = deliveryAddressesOf(row.addresses)
  const before = stillWanted(row)
  const known = before ? [...before.known, before.addresses].slice(-MOST_KNOWN) : [erps]
  return sameAddresses(addresses, erps) ? null : { addresses, known, at, by }
}
