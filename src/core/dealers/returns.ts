/** The returns that were sent under a dealer, as the dealer reads them: what was asked and decided, without prices and papers. */
import { z } from 'zod'

import { type AnswerOf, Count, DayText, pageOf } from '../answer'
import type { ShownLine } from '../rmas/shownLine'
import { LINE_STATUSES, RMA_STATUSES } from '../rmas/status'
import { DealersCase, FindDealersCases } from './cases'

const Line = z.strictObject({
  id: z.string(),
  articleNumber: z.string(),
  articleName: z.string(),
  externalArticleNumber: z.string().nullable(),
  orderNumber: z.string(),
  freeEntry: z.boolean(),
  customerReference: z.string().nullable(),
  quantityRequested: Count,
  quantityApproved: Count.nullable(),
  quantityReceived: Count.nullable(),
  figures: z.strictObject({ accepted: Count, rejected: Count, disposed: Count, credited: Count, remainder: z.int() }),
  remark: z.string().nullable(),
  note: z.string().nullable(),
  status: z.enum(LINE_STATUSES),
  /** Title of its own reason. */
  reason: z.string().nullable(),
}) satisfies z.ZodType<ShownLine>

export const DealersReturn = DealersCase.extend({
  status: z.enum(RMA_STATUSES),
  /** Title of the reason of the whole request. */
  reason: z.string().nullable(),
  remarks: z.string().nullable(),
  /** The last day on which the dealer can decide; null when it does not wait for them. */
  decideBy: DayText.nullable(),
  /** What the dealer said when they declined. */
  dealerNote: z.string().nullable(),
  decisionNote: z.string().nullable(),
  lines: z.array(Line),
})
export type DealersReturn = AnswerOf<typeof DealersReturn>

export const FoundDealersReturns = pageOf(DealersReturn).extend({
  /** How many wait for the dealer. */
  waiting: Count,
})
export type FoundDealersReturns = AnswerOf<typeof FoundDealersReturns>

/** POST /api/customers/:id/end-customers/returns */
export const FindDealersReturns = FindDealersCases.extend({
  /** Only those that wait for the dealer, the most urgent first. */
  waiting: z.boolean().default(false),
})
