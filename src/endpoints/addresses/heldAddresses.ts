import { createHash } from 'node:crypto'
import { membershipsOf } from '@access/activeMemberships'
import { contactId } from '@access/rules'
import type { PayloadRequest, Where } from 'payload'

import type { Told } from '@/core/accounts/events'
import { hasRight } from '@/core/accounts/rights'
import type { DeliveryAddress } from '@/core/addresses/deliveryAddresses'
import type { ShownAddresses } from '@/core/addresses/shownAddresses'
import { shownAddresses, stillWanted, wantedAfter } from '@/core/addresses/wantedAddresses'
import { DomainError } from '@/core/errors'
import { appendAccountEvent } from '@/db/accountEvents'
import { compareAndSet } from '@/db/atomic'
import { enqueueErpEvent } from '@/outbox/enqueue'
import type { Customer } from '@/payload-types'

export type Read = { readonly customer: Customer; readonly mayChange: boolean }

/** A customer whose addresses the caller may change, with what they are now. */
export type Held = { readonly customer: Customer; readonly addresses: readonly DeliveryAddress[] }

/**
 * The customer, for one of its contacts.
 *
 * @throws DomainError NOT_FOUND for another's as for one that does not exist, UNAUTHENTICATED, FORBIDDEN for staff: they
 * change addresses in the ERP
 */
export async function requireReader(req: PayloadRequest, id: string): Promise<Read> {
  if (!req.user) throw new DomainError('UNAUTHENTICATED', 'Nobody is signed in')
  const contact = contactId(req)
  if (contact === null) throw new DomainError('FORBIDDEN', 'Only contacts')
  const memberships = await membershipsOf(req, contact)
  if (memberships.length === 0) throw new DomainError('UNAUTHENTICATED', 'No active membership')
  const own = memberships.find(({ customer }) => customer === id)
  if (!own) throw new DomainError('NOT_FOUND', 'No such customer')
  const customer = await req.payload.findByID({ collection: 'customers', id, depth: 0, overrideAccess: true, req })
  return { customer, mayChange: hasRight(own.rights, 'manageContacts') }
}

/** @throws DomainError FORBIDDEN without the right, CHANGED_MEANWHILE when `version` is not that of now */
export async function hold(req: PayloadRequest, id: string, version?: string): Promise<Held> {
  const { customer, mayChange } = await requireReader(req, id)
  if (!mayChange) throw new DomainError('FORBIDDEN', 'The contact lacks manageContacts')
  const addresses = shownAddresses(customer)
  if (version !== undefined && version !== versionOf(addresses)) throw changedMeanwhile()
  return { customer, addresses }
}

const changedMeanwhile = () => new DomainError('CHANGED_MEANWHILE', 'The addresses were changed meanwhile')

const versionOf = (addresses: readonly DeliveryAddress[]): string =>
  createHash('sha256').update(JSON.stringify(addresses)).digest('hex').slice(0, 32)

type Wanted = { readonly addresses: readonly DeliveryAddress[]; readonly told: Told }

/** Stores the change as wanted, remembers it and queues it for the ERP: together, or not at all. */
export async function store(req: PayloadRequest, { customer }: Held, { addresses, told }: Wanted): Promise<Customer> {
  const { id, number, name } = customer
  const read = customer.addressesRevision ?? 0
  const by = String(req.user?.name ?? '')
  const wantedAddresses = wantedAfter(customer, addresses, { at: new Date().toISOString(), by })
  const same: Where = { addressesRevision: { equals: read } }
  const untouched: Where = { or: [same, { addressesRevision: { exists: false } }] }
  const unchanged: Where = { and: [{ id: { equals: id } }, read === 0 ? untouched : same] }
  const data = { wantedAddresses, addressesRevision: read + 1 }
  if (!(await compareAndSet(req, { collection: 'customers', where: unchanged, data }))) throw changedMeanwhile()
  const contact = String(contactId(req))
  const email = String(req.user?.email ?? '')
  const actor = { kind: 'contact', id: contact, name: by } as const
  await appendAccountEvent(req, { customer: id, contact, name: by, email }, { ...told, actor })
  await enqueueErpEvent(req, { type: 'customer.addresses', customer: id, revision: read + 1 }, `${name} (${number})`)
  return { ...customer, wantedAddresses: wantedAddresses as Customer['wantedAddresses'], addressesRevision: read + 1 }
}

/** What contacts see of it. */
export function shownOf({ customer, mayChange }: Read): ShownAddresses {
  const delivery = shownAddresses(customer)
  const billing = (customer.addresses ?? []).filter(({ kind }) => kind === 'billing')
  return {
    delivery,
    billing: billing.map(({ label, street, houseNumber, postalCode, city, countryCode }) => ({
      label: label ?? '',
      street: street ?? '',
      houseNumber: houseNumber ?? '',
      postalCode: postalCode ?? '',
      city: city ?? '',
      countryCode: countryCode || 'NL',
    })),
    pendingSince: stillWanted(customer)?.at ?? null,
    version: versionOf(delivery),
    mayChange,
  }
}
