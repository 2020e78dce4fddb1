/** Reading as the signed-in account: access decides, and staff see the one customer they act for. */
import {
  type CollectionSlug,
  createLocalReq,
  type PaginatedDocs,
  type Payload,
  type PayloadRequest,
  type SelectType,
  type TypedCollection,
  type Where,
} from 'payload'
import { cache } from 'react'
import { ourPayload } from './payload'
import { currentLocale, signedIn } from './session'

/** Collections whose rows belong to a customer. */
export type OwnedSlug =
  | 'rmas'
  | 'service-requests'
  | 'warranty-claims'
  | 'order-lines'
  | 'orders'
  | 'invoices'
  | 'shipments'
  | 'expected-dates'
  | 'documents'
  | 'attachments'
  | 'case-events'
  | 'case-messages'

export type Query = {
  readonly where?: Where
  /** Such as `-orderDate`. */
  readonly sort?: string | string[]
  readonly limit?: number
  readonly page?: number
  readonly depth?: number
  readonly select?: SelectType
  /** False: no counting; `limit` rows at most. */
  readonly pagination?: boolean
}

type FindOptions = Parameters<Payload['find']>[0]

/** One request for all reads of a page: memberships are asked once. */
export const asAccount = cache(async (): Promise<PayloadRequest> => {
  const payload = await ourPayload()
  const user = (await signedIn())?.user
  return createLocalReq({ user, locale: await currentLocale() }, payload)
})

/** Rows of the session's customers; nothing for a visitor or who lacks the right. Narrow `where.customer` to show one of several. */
export async function findMine<Slug extends OwnedSlug>(
  collection: Slug,
  { where, limit = 50, depth = 0, ...query }: Query = {},
): Promise<PaginatedDocs<TypedCollection[Slug]>> {
  const found = find(collection, { ...query, limit, depth, where: await ofMine(where) })
  return found.catch(forNobody(NOTHING as PaginatedDocs<TypedCollection[Slug]>))
}

const NOTHING: PaginatedDocs<never> = {
  docs: [],
  totalDocs: 0,
  totalPages: 1,
  page: 1,
  limit: 0,
  pagingCounter: 1,
  hasNextPage: false,
  hasPrevPage: false,
}

const FORBIDDEN = 403

/** Payload refuses who holds no right at all to a collection; a page shows them nothing instead. */
const forNobody =
  <Empty>(empty: Empty) =>
  (error: unknown): Empty => {
    // The bundle of the app has a copy of Payload of its own: by its class the error is not known.
    if ((error as { status?: unknown }).status === FORBIDDEN) return empty
    throw error
  }

/** How many rows of the session's customers there are. */
export async function countMine(collection: OwnedSlug, where?: Where): Promise<number> {
  const req = await asAccount()
  const counted = req.payload.count({
    collection,
    where: await ofMine(where),
    overrideAccess: false,
    user: req.user,
    req,
  })
  return (await counted.catch(forNobody({ totalDocs: 0 }))).totalDocs
}

/** The first row of the session's customers that fits, or null. What is another's answers as what does not exist. */
export async function findOneOfMine<Slug extends OwnedSlug>(
  collection: Slug,
  where: Where,
  query: Pick<Query, 'depth' | 'select' | 'sort'> = {},
): Promise<TypedCollection[Slug] | null> {
  const { docs } = await findMine(collection, { ...query, where, limit: 1, pagination: false })
  return docs[0] ?? null
}

/** Rows of a collection that has no customer: return reasons, pages. */
export async function find<Slug extends CollectionSlug>(
  collection: Slug,
  query: Query = {},
): Promise<PaginatedDocs<TypedCollection[Slug]>> {
  const req = await asAccount()
  const options: FindOptions = {
    collection,
    limit: 200,
    depth: 0,
    ...query,
    overrideAccess: false,
    user: req.user,
    req,
  }
  const found: unknown = await req.payload.find(options)
  return found as PaginatedDocs<TypedCollection[Slug]>
}

async function ofMine(where: Where | undefined): Promise<Where> {
  const customers = (await signedIn())?.session.customers.map(({ id }) => id) ?? []
  const mine: Where = { customer: { in: customers } }
  return where ? { and: [mine, where] } : mine
}
