/** What was sent under a dealer, as the dealer reads it: what all kinds of case have in common. */
import { z } from 'zod'

import { type AnswerOf, Instant, type pageOf } from '../answer'
import type { ToldEvent } from '../timeline'
import { DealersEvent } from './toldEvents'

export const DealersCase = z.strictObject({
  id: z.string(),
  number: z.string(),
  submittedAt: Instant,
  /** As it was called when it was sent. */
  customer: z.strictObject({ number: z.string(), name: z.string() }),
})
export type DealersCase<Status extends string> = AnswerOf<typeof DealersCase> & { readonly status: Status }

export type FoundCases<Case> = Omit<AnswerOf<ReturnType<typeof pageOf>>, 'docs'> & { readonly docs: readonly Case[] }

/** One of them, with what happened to it, the oldest first. */
export const shownCaseOf = <Case extends z.ZodType>(one: Case) =>
  z.strictObject({ doc: one, events: z.array(DealersEvent) })
export type ShownCase<Case> = { readonly doc: Case; readonly events: readonly ToldEvent[] }

export const CASES_PER_PAGE = 25

/** POST /api/customers/:id/end-customers/requests, and the same for claims */
export const FindDealersCases = z.strictObject({ page: z.int().min(1).max(100_000).default(1) })
