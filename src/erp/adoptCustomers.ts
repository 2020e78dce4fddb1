/**
 * Customers that came in by a registration stand under a number of ours until the ERP has one. A row of the ERP with a
 * number that is new here takes such a customer over, when its VAT number or external id says that they are the same.
 */
import type { PayloadRequest, Where } from 'payload'

import { vatKeys } from '@/core/registrations/matches'
import { compareAndSet } from '@/db/atomic'
import type { Customer } from '@/payload-types'

export type ErpCustomer = {
  readonly number: string
  readonly vatNumber?: string | null
  readonly externalId?: string | null
}

/** A row that could mean several customers, or a customer that several rows could mean: nothing is guessed. */
export type RowError = {
  readonly number: string
  readonly code: 'AMBIGUOUS_CUSTOMER'
  /** The provisional numbers that it could be. */
  readonly candidates: readonly string[]
}

export type Adoption = { readonly adopted: number; readonly errors: readonly RowError[] }

type Match = { readonly row: ErpCustomer; readonly found: readonly Customer[] }

/** Gives each customer that is recognised the ERP's number. Rows with an error are not to be imported. */
export async function adoptCustomers(req: PayloadRequest, rows: readonly ErpCustomer[]): Promise<Adoption> {
  const fresh = await unknownAmong(req, rows)
  const provisional = fresh.length > 0 ? await provisionalCustomers(req) : []
  const matches = fresh
    .map((row) => ({ row, found: provisional.filter((customer) => isSame(row, customer)) }))
    .filter(({ found }) => found.length > 0)
  const errors = matches.filter((match) => isAmbiguous(match, matches)).map(errorOf)
  const clear = matches.filter((match) => !isAmbiguous(match, matches))
  for (const { row, found } of clear) if (found[0]) await adopt(req, found[0], row.number)
  return { adopted: clear.length, errors }
}

const isAmbiguous = ({ row, found }: Match, all: readonly Match[]): boolean =>
  found.length > 1 || all.some((other) => other.row !== row && other.found[0]?.id === found[0]?.id)

const errorOf = ({ row, found }: Match): RowError => ({
  number: row.number,
  code: 'AMBIGUOUS_CUSTOMER',
  candidates: found.map(({ number }) => number).sort(),
})

/** By the external id where both have one, else by the VAT number. */
function isSame({ externalId, vatNumber }: ErpCustomer, customer: Customer): boolean {
  if (externalId && customer.externalId) return externalId === customer.externalId
  const keys = vatKeys(vatNumber)
  return vatKeys(customer.vatNumber).some((key) => keys.includes(key))
}

async function unknownAmong(req: PayloadRequest, rows: readonly ErpCustomer[]): Promise<ErpCustomer[]> {
  const telling = rows.filter(({ vatNumber, externalId }) => vatNumber || externalId)
  if (telling.length === 0) return []
  const { docs } = await req.payload.find({
    collection: 'customers',
    where: { number: { in: telling.map(({ number }) => number) } },
    select: { number: true },
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const known = new Set(docs.map(({ number }) => number))
  return telling.filter(({ number }) => !known.has(number))
}

async function provisionalCustomers(req: PayloadRequest): Promise<Customer[]> {
  const options = { pagination: false, depth: 0, overrideAccess: true, req } as const
  return (await req.payload.find({ collection: 'customers', where: { provisional: { equals: true } }, ...options }))
    .docs
}

async function adopt(req: PayloadRequest, { id }: Customer, number: string): Promise<void> {
  const where: Where = { and: [{ id: { equals: id } }, { provisional: { equals: true } }] }
  await compareAndSet(req, { collection: 'customers', where, data: { number, provisional: false } })
}
