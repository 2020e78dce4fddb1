/**
 * The service requests that were sent under a dealer, as the dealer reads them: what was asked for and what was said. Answers to
 * the form and files stay between the end customer and the house, as with returns.
 */
import type { ServiceStatus } from '../services/status'
import type { DealersCase } from './cases'

export type DealersRequest = DealersCase<ServiceStatus> & {
  /** The service as it was called then, in the reader's language. */
  readonly title: string
  readonly closedAt: string | null
  /** Of the house, and what the end customer said to it. */
  readonly question: string | null
  readonly answer: string | null
  /** Of the house, at the end. */
  readonly note: string | null
}
