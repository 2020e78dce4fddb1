/** What an endpoint of ours says of itself, for whoever describes the API: the schema here is the one that its body is read by. */
import type { CollectionSlug, Endpoint } from 'payload'
import type { z } from 'zod'

import type { StaffRole } from '@/core/accounts/roles'

/** `contact` is any signed-in contact; which rights and customers they need is up to the endpoint. */
export type Caller = 'everybody' | 'contact' | StaffRole

export type Description = {
  readonly who: readonly Caller[]
  /** Of the JSON body; none for a body that is not read, or that is a file. */
  readonly body?: z.ZodType
  /** Takes a form with one part, `file`. */
  readonly takesFile?: true
  /** Media types of a body that is a text and no JSON. */
  readonly takes?: readonly string[]
  /** Of the query string, beside `locale`: an object, whose texts its endpoint reads. */
  readonly query?: z.ZodType
  /** The collection whose row stands under `doc` in the answer; without it any JSON object. */
  readonly answer?: CollectionSlug
  /** Media types of an answer that is no JSON. */
  readonly files?: readonly string[]
  /** Of success; 200 unless it says so. */
  readonly status?: 201
  /** Takes an `Idempotency-Key`. */
  readonly once?: true
}

/** For `custom` of an endpoint. */
export const described = (description: Description) => ({ description })

/** What the endpoint says of itself; undefined for one that says nothing. */
export const descriptionOf = ({ custom }: Pick<Endpoint, 'custom'>): Description | undefined => custom?.description
