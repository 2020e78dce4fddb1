/**
 * The warranty claims that were sent under a dealer, as the dealer reads them: the articles, the fault and what became of it. The
 * application, the files, the papers, the invoice and who is written to stay between the end customer and the house.
 */
import { z } from 'zod'

import { type AnswerOf, Count, Instant } from '../answer'
import { CLAIM_LINE_STATUSES, CLAIM_STATUSES } from '../claims/statuses'
import { WarrantyVerdict } from '../claims/warrantyVerdict'
import { DealersCase } from './cases'

const Line = z.strictObject({
  id: z.string(),
  articleNumber: z.string(),
  articleName: z.string(),
  /** Null for an article that was typed in without one. */
  orderNumber: z.string().nullable(),
  serialNumber: z.string().nullable(),
  quantityClaimed: Count,
  /** Null until the decision. */
  quantityAccepted: Count.nullable(),
  note: z.string().nullable(),
  status: z.enum(CLAIM_LINE_STATUSES),
  /** As it was found when the claim was sent. */
  warranty: WarrantyVerdict,
})
export type DealersClaimLine = AnswerOf<typeof Line>

export const DealersClaim = DealersCase.extend({
  status: z.enum(CLAIM_STATUSES),
  /** Since when it has an outcome, or none will come. */
  handledAt: Instant.nullable(),
  closedAt: Instant.nullable(),
  /** The kind of damage as it was called then, in the reader's language. */
  damage: z.string().nullable(),
  complaint: z.string().nullable(),
  /** Of the house. */
  note: z.string().nullable(),
  lines: z.array(Line),
})
export type DealersClaim = AnswerOf<typeof DealersClaim>
