/**
 * The service requests that were sent under a dealer, as the dealer reads them: what was asked for and what was said. Answers to
 * the form and files stay between the end customer and the house, as with returns.
 */
import { z } from 'zod'

import { type AnswerOf, Instant } from '../answer'
import { SERVICE_STATUSES } from '../services/status'
import { DealersCase } from './cases'

export const DealersRequest = DealersCase.extend({
  status: z.enum(SERVICE_STATUSES),
  /** The service as it was called then, in the reader's language. */
  title: z.string(),
  closedAt: Instant.nullable(),
  /** Of the house, and what the end customer said to it. */
  question: z.string().nullable(),
  answer: z.string().nullable(),
  /** Of the house, at the end. */
  note: z.string().nullable(),
})
export type DealersRequest = AnswerOf<typeof DealersRequest>
