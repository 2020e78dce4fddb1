/** What is answered, by its schema: the type and the description of the API are one. */
import { z } from 'zod'

import type { Day } from './day'

type Frozen<T> = T extends readonly (infer One)[]
  ? readonly Frozen<One>[]
  : T extends object
    ? { readonly [Name in keyof T]: Frozen<T[Name]> }
    : T

/** As the schema has it, and nobody changes it on the way. */
export type AnswerOf<Schema extends z.ZodType> = Frozen<z.output<Schema>>

/** A calendar day. */
export const DayText = z.iso.date() as unknown as z.ZodType<Day>

/** ISO 8601 in UTC. */
export const Instant = z.iso.datetime()

/** A number of pieces, rows or bytes. */
export const Count = z.int().min(0)

/** One page of many, counted from 1. */
export const pageOf = <One extends z.ZodType>(one: One) =>
  z.strictObject({ docs: z.array(one), page: z.int(), totalDocs: Count, totalPages: Count })
