/**
 * The service requests that were sent under a dealer, as the dealer reads them: what was asked for and what was said. Answers to
 * the form and files stay between the end customer and the house, as with returns.
 */
import { z } from 'zod'

import type { ServiceStatus } from '../services/status'

export type DealersRequest = {
  readonly id: string
  readonly number: string
  /** The service as it was called then, in the reader's language. */
  readonly title: string
  readonly status: ServiceStatus
  /** ISO 8601. */
  readonly submittedAt: string
  readonly closedAt: string | null
  /** As it was called when it was sent. */
  readonly customer: { readonly number: string; readonly name: string }
  /** Of the house, and what the end customer said to it. */
  readonly question: string | null
  readonly answer: string | null
  /** Of the house, at the end. */
  readonly note: string | null
}

export type FoundDealersRequests = {
  readonly docs: readonly DealersRequest[]
  readonly page: number
  readonly totalDocs: number
  readonly totalPages: number
}

export const REQUESTS_PER_PAGE = 25

/** POST /api/customers/:id/end-customers/requests */
export const FindDealersRequests = z.strictObject({ page: z.int().min(1).max(100_000).default(1) })
