/**
 * What a contact may do, per customer. Read from `memberships` on every request, because login never writes there:
 * a block or a changed right holds from the next request on, against a login that runs at that moment too.
 */
import type { PayloadRequest } from 'payload'

import type { Right } from '@/core/accounts/rights'

export type ActiveMembership = {
  readonly customer: string
  readonly rights: readonly Right[]
  readonly isDefault: boolean
}

const MAX_MEMBERSHIPS = 200

type Remembered = { readonly of: string; readonly found: Promise<readonly ActiveMembership[]> }

/**
 * A field of the request: its context is another one with each call that is made for it, and Payload asks for the rights to filters
 * and orders with proxies of the request, which a map would take for others.
 */
const REMEMBERED = Symbol('memberships')
type Remembering = PayloadRequest & { [REMEMBERED]?: Remembered | undefined }

/**
 * The active memberships of the signed-in contact, read once per request and anew in each of its transactions, so that what is
 * written goes by what holds then; empty for staff and strangers.
 */
export async function activeMemberships(req: PayloadRequest): Promise<readonly ActiveMembership[]> {
  if (req.user?.collection !== 'contacts') return []
  const contact = String(req.user.id)
  const of = `${contact} ${(await req.transactionID) ?? ''}`
  const known = (req as Remembering)[REMEMBERED]
  if (known?.of === of) return known.found
  const found = membershipsOf(req, contact)
  remember(req, { of, found })
  found.catch(() => forgetMemberships(req)) // a unit of work that runs again asks again
  return found
}

/** For who goes on reading long after: what follows goes by what holds then. */
export function forgetMemberships(req: PayloadRequest): void {
  remember(req, undefined)
}

/** Not among what a copy of the request takes over. */
function remember(req: PayloadRequest, value: Remembered | undefined): void {
  Object.defineProperty(req, REMEMBERED, { value, writable: true, configurable: true, enumerable: false })
}

/**
 * The active memberships of one contact, straight from the database. An end customer that is blocked has none: nobody comes in
 * for it.
 */
export async function membershipsOf(req: PayloadRequest, contact: string): Promise<readonly ActiveMembership[]> {
  const { docs } = await req.payload.find({
    collection: 'memberships',
    where: { contact: { equals: contact }, status: { equals: 'active' } },
    limit: MAX_MEMBERSHIPS,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const closed = await closedAmong(
    req,
    docs.map(({ customer }) => String(customer)),
  )
  const open = docs.filter(({ customer }) => !closed.includes(String(customer)))
  return open.map(({ customer, rights, isDefault }) => ({
    customer: String(customer),
    rights: (rights ?? []) as Right[],
    isDefault: isDefault === true,
  }))
}

/** A customer of the house that is blocked asks for nothing more, and still reads what is theirs; an end customer is kept out. */
async function closedAmong(req: PayloadRequest, customers: readonly string[]): Promise<string[]> {
  if (customers.length === 0) return []
  const { docs } = await req.payload.find({
    collection: 'customers',
    where: { and: [{ id: { in: [...customers] } }, { status: { equals: 'blocked' } }, { dealer: { exists: true } }] },
    select: { number: true },
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs.map(({ id }) => id)
}
