/** What an endpoint of ours says of itself, for whoever describes the API: the schema here is the one that its body is read by. */
import type { CollectionSlug, Endpoint } from 'payload'
import type { z } from 'zod'

import type { StaffRole } from '@/core/accounts/roles'
import type { DomainErrorCode } from '@/core/errors'

/** `contact` is any signed-in contact; which rights and customers they need is up to the endpoint. */
export type Caller = 'everybody' | 'contact' | StaffRole

type Said = {
  readonly who: readonly Caller[]
  /** Of the JSON body; none for a body that is not read, or that is a file. */
  readonly body?: z.ZodType
  /** Takes a form with one part, `file`. */
  readonly takesFile?: true
  /** Media types of a body that is a text and no JSON. */
  readonly takes?: readonly string[]
  /** Of the query string, beside `locale`: an object, whose texts its endpoint reads. */
  readonly query?: z.ZodType
  /** Of success; 200 unless it says so. */
  readonly status?: 201
  /** Other statuses that come with the same answer: 200 for what was done before, 422 for what was judged and not done. */
  readonly alsoAs?: readonly (200 | 422)[]
  /** Takes an `Idempotency-Key`. */
  readonly once?: true
  /** What it refuses beside what every endpoint does; `npm run check` holds it against its source. */
  readonly errors?: readonly DomainErrorCode[]
}

/** What it answers, which tests hold against it: a row, any other JSON by its schema, or files. */
type Answering =
  /** The collection whose row stands under `doc`. */
  | { readonly answer: CollectionSlug; readonly answers?: never; readonly files?: never }
  | { readonly answers: z.ZodType; readonly answer?: never; readonly files?: readonly string[] }
  /** Media types. */
  | { readonly files: readonly string[]; readonly answer?: never; readonly answers?: never }

export type Description = Said & Answering

/** Refusals of the gate, of sessions, limits and transactions, which any endpoint may answer. */
export const ALWAYS_REFUSED = [
  'INVALID_INPUT',
  'NOT_FOUND',
  'CLOSED',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'VIEW_ONLY',
  'TOO_MANY_REQUESTS',
  'BUSY',
] as const satisfies readonly DomainErrorCode[]

/** Of an endpoint that takes an `Idempotency-Key`. */
export const ONCE_REFUSED = [
  'IDEMPOTENCY_KEY_REUSED',
  'IDEMPOTENCY_KEY_RUNNING',
] as const satisfies readonly DomainErrorCode[]

/** Everything that it may refuse with. */
export const refusalsOf = ({ once, errors = [] }: Description): DomainErrorCode[] => [
  ...new Set([...ALWAYS_REFUSED, ...(once ? ONCE_REFUSED : []), ...errors]),
]

/** For `custom` of an endpoint. */
export const described = (description: Description) => ({ description })

/** What the endpoint says of itself; undefined for one that says nothing. */
export const descriptionOf = ({ custom }: Pick<Endpoint, 'custom'>): Description | undefined => custom?.description
