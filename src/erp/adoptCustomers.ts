/**
 * Customers that came in by a registration stand under a number of ours until the ERP has one. A row of the ERP with a
 * number that is new here takes such a customer over, when its VAT number or external id says that they are the same.
 */
import type { PayloadRequest, Where } from 'payload'

import { fieldsOwnedBy } from '@/core/fieldOwners'
import { isSameVat, vatKeys } from '@/core/registrations/matches'
import { compareAndSet } from '@/db/atomic'
import { findByKeys } from '@/db/bulk'
import { isJournalling, noteInJournal, printOf } from '@/db/bulkJournal'
import { houseCountry } from '@/db/houseCountry'
import type { Customer } from '@/payload-types'

export type ErpCustomer = {
  readonly number: string
  readonly vatNumber?: string | null
  readonly externalId?: string | null
}

/**
 * AMBIGUOUS_CUSTOMER: a row that could mean several customers, or a customer that several could be: nothing is guessed.
 * NUMBER_OF_PROVISIONAL: the ERP gave a number to somebody that we gave to somebody else.
 */
export type RowError = {
  readonly number: string
  readonly code: 'AMBIGUOUS_CUSTOMER' | 'NUMBER_OF_PROVISIONAL'
  /** The numbers of the customers that it could be, or that are in its way. */
  readonly candidates: readonly string[]
}

export type Adoption = { readonly adopted: number; readonly errors: readonly RowError[] }

type Compared = Pick<Customer, 'number' | 'vatNumber' | 'externalId'>

/** What a row is held against. */
type Known = {
  readonly home: string
  readonly provisional: readonly Customer[]
  /** Customers of the ERP with the VAT number of a provisional one: branches share theirs. */
  readonly sharing: readonly Customer[]
}

type Verdict = { readonly row: ErpCustomer; readonly adopts?: Customer; readonly error?: RowError }

/**
 * Gives each customer that is recognised the ERP's number. Rows with an error are not to be imported.
 *
 * @param contenders rows that may mean the same customers, where these are a part of a file
 */
export async function adoptCustomers(
  req: PayloadRequest,
  rows: readonly ErpCustomer[],
  contenders: readonly ErpCustomer[] = rows,
): Promise<Adoption> {
  const provisional = await customersWhere(req, { provisional: { equals: true } })
  if (provisional.length === 0) return { adopted: 0, errors: [] }
  const known = {
    home: await houseCountry({ payload: req.payload, req }),
    provisional,
    sharing: await sharingWith(req, provisional),
  }
  const verdicts = (await unknownAmong(req, rows)).map((row) => judge(row, contenders, known))
  const adopted = verdicts.flatMap(({ row, adopts }) => (adopts ? [{ row, adopts }] : []))
  for (const { row, adopts } of adopted) await adopt(req, adopts, row.number)
  return { adopted: adopted.length, errors: verdicts.flatMap(({ error }) => error ?? []) }
}

/** Tells which rows could mean a customer that came in by a registration. */
export async function contenderTest(req: PayloadRequest): Promise<(row: ErpCustomer) => boolean> {
  const provisional = await customersWhere(req, { provisional: { equals: true } })
  const keys = new Set(provisional.flatMap(({ vatNumber }) => vatKeys(vatNumber)))
  const ids = new Set(provisional.flatMap(({ externalId }) => externalId || []))
  return (row) => vatKeys(row.vatNumber).some((key) => keys.has(key)) || ids.has(row.externalId ?? '')
}

function judge(row: ErpCustomer, contenders: readonly ErpCustomer[], { home, provisional, sharing }: Known): Verdict {
  const found = provisional.filter((customer) => isSame(row, customer, home))
  const numbered = provisional.find(({ number }) => number === row.number)
  if (numbered && found.includes(numbered)) return { row, adopts: numbered }
  if (numbered) return { row, error: errorOf(row, 'NUMBER_OF_PROVISIONAL', [numbered]) }
  const [customer] = found
  if (!customer) return { row }
  // The VAT number is a company's, the external id a customer's.
  const branches = sameExternalId(row, customer)
    ? []
    : sharing.filter((one) => isSameVat(row.vatNumber, one.vatNumber, home))
  const isWanted = contenders.some((other) => other.number !== row.number && isSame(other, customer, home))
  const isClear = found.length === 1 && branches.length === 0 && !isWanted
  return isClear
    ? { row, adopts: customer }
    : { row, error: errorOf(row, 'AMBIGUOUS_CUSTOMER', [...found, ...branches]) }
}

const errorOf = ({ number }: ErpCustomer, code: RowError['code'], found: readonly Customer[]): RowError => ({
  number,
  code,
  candidates: found.map((customer) => customer.number).sort(),
})

/** By the external id where both have one, else by the VAT number. */
function isSame(row: ErpCustomer, customer: Compared, home: string): boolean {
  if (row.externalId && customer.externalId) return sameExternalId(row, customer)
  return isSameVat(row.vatNumber, customer.vatNumber, home)
}

const sameExternalId = ({ externalId }: ErpCustomer, customer: Compared): boolean =>
  Boolean(externalId) && externalId === customer.externalId

/** Rows whose number no customer of the ERP has. */
async function unknownAmong(req: PayloadRequest, rows: readonly ErpCustomer[]): Promise<ErpCustomer[]> {
  const { docs } = await req.payload.find({
    collection: 'customers',
    where: { number: { in: rows.map(({ number }) => number) }, provisional: { not_equals: true } },
    select: { number: true },
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const known = new Set(docs.map(({ number }) => number))
  return rows.filter(({ number }) => !known.has(number))
}

async function sharingWith(req: PayloadRequest, provisional: readonly Customer[]): Promise<Customer[]> {
  const keys = provisional.flatMap(({ vatNumber }) => vatKeys(vatNumber))
  const spelled: Where = { or: [{ vatKey: { in: keys } }, { vatNumber: { in: keys } }] }
  return keys.length > 0 ? customersWhere(req, { and: [{ provisional: { not_equals: true } }, spelled] }) : []
}

async function customersWhere(req: PayloadRequest, where: Where): Promise<Customer[]> {
  const options = { pagination: false, depth: 0, overrideAccess: true, req } as const
  return (await req.payload.find({ collection: 'customers', where, ...options })).docs
}

async function adopt(req: PayloadRequest, { id, number: ours }: Customer, number: string): Promise<void> {
  const where: Where = { and: [{ id: { equals: id } }, { provisional: { equals: true } }] }
  await compareAndSet(req, { collection: 'customers', where, data: { number, provisional: false } })
  if (!isJournalling(req)) return
  const [row] = await findByKeys(req, { collection: 'customers', keyFields: ['number'], keys: [[number]] })
  const before = { number: ours, provisional: true }
  const print = printOf(row ?? {}, fieldsOwnedBy('nazorg', 'customers'))
  noteInJournal(req, {
    collection: 'customers',
    keyFields: ['number'],
    created: [],
    updated: [[[number], print, before]],
  })
}
