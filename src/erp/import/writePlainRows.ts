/** Rows that belong to nobody, and papers of a customer. */
import type { PayloadRequest } from 'payload'

import { bulkUpsert } from '@/db/bulk'
import { FIRST_VALUES } from '../firstValues'
import { customerIds } from './customerIds'
import { type ImportSetting, type PlacedRow, type Refusal, refusalOf, type Written } from './placedRow'
import { storedValues } from './storedValues'

export async function writeArticleRows(
  req: PayloadRequest,
  placed: readonly PlacedRow<'articles'>[],
  { zone }: ImportSetting,
): Promise<Written> {
  const rows = placed.map(({ row: { updatedAt: _sent, ...row } }) => storedValues(row, zone))
  const firstValues = FIRST_VALUES.articles
  const counts = await bulkUpsert(req, { collection: 'articles', rows, keyFields: ['number'], firstValues })
  return { counts, refusals: [] }
}

export async function writeReasonCodeRows(
  req: PayloadRequest,
  placed: readonly PlacedRow<'reason-codes'>[],
  { zone }: ImportSetting,
): Promise<Written> {
  const rows = placed.map(({ row: { updatedAt: _sent, ...row } }) => storedValues(row, zone))
  const counts = await bulkUpsert(req, { collection: 'reason-codes', rows, keyFields: ['code'] })
  return { counts, refusals: [] }
}

/** Shipments or invoices. */
export async function writePaperRows(
  req: PayloadRequest,
  collection: 'shipments' | 'invoices',
  placed: readonly PlacedRow<'shipments' | 'invoices'>[],
  { zone }: ImportSetting,
): Promise<Written> {
  const { owned, refusals } = await withCustomers(req, collection, placed)
  const rows = owned.map(({ placed: { row }, customer }) => {
    const { customerNumber: _number, updatedAt: _sent, ...values } = row
    return { ...storedValues(values, zone), customer }
  })
  return { counts: await bulkUpsert(req, { collection, rows, keyFields: ['number'] }), refusals }
}

type OfCustomer = PlacedRow<'orders' | 'shipments' | 'invoices'>
type Owned<Row extends OfCustomer> = { readonly placed: Row; readonly customer: string }

/**
 * Rows with the id of their customer. A row whose customer is not there is refused, and so is one that would pass from one
 * customer to another: what the first one saw and asked of it cannot be taken back.
 */
export async function withCustomers<Row extends OfCustomer>(
  req: PayloadRequest,
  collection: 'orders' | 'shipments' | 'invoices',
  placed: readonly Row[],
): Promise<{ owned: Owned<Row>[]; refusals: Refusal[] }> {
  const ids = await customerIds(
    req,
    placed.map(({ row }) => row.customerNumber),
  )
  const owners = await ownersOf(
    req,
    collection,
    placed.map(({ row }) => row.number),
  )
  const owned: Owned<Row>[] = []
  const refusals: Refusal[] = []
  for (const one of placed) {
    const customer = ids.get(one.row.customerNumber)
    const owner = owners.get(one.row.number)
    if (!customer) refusals.push(refusalOf(one, 'customerNumber', 'unknownCustomer'))
    else if (owner && owner !== customer) refusals.push(refusalOf(one, 'customerNumber', 'otherCustomer'))
    else owned.push({ placed: one, customer })
  }
  return { owned, refusals }
}

async function ownersOf(
  req: PayloadRequest,
  collection: 'orders' | 'shipments' | 'invoices',
  numbers: readonly string[],
) {
  const { docs } = await req.payload.find({
    collection,
    where: { number: { in: [...numbers] } },
    select: { number: true, customer: true },
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return new Map(docs.map(({ number, customer }) => [number, String(customer)]))
}
