/** What is told of a thing that is claimed. */
import { z } from 'zod'

import { type AnswerOf, Count, Instant } from '../answer'
import { DOUBLE_BY } from './serials'

const Happening = z.strictObject({
  kind: z.enum(['sold', 'returned', 'claimed', 'repaired']),
  /** Of the order or the case. */
  number: z.string(),
  /** Of the case; null for an order. */
  id: z.string().nullable(),
  at: Instant.nullable(),
  pieces: Count.nullable(),
  status: z.string().nullable(),
  customerName: z.string().nullable(),
})
export type Happening = AnswerOf<typeof Happening>

const LineHistory = z.strictObject({
  id: z.string(),
  doubles: z.array(Happening.extend({ by: z.enum(DOUBLE_BY) })),
  happenings: z.array(Happening),
})
export type LineHistory = AnswerOf<typeof LineHistory>

/** The answer of GET /api/warranty-claims/:id/history. */
export const ClaimHistory = z.strictObject({ lines: z.array(LineHistory) })
export type ClaimHistory = AnswerOf<typeof ClaimHistory>
