import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from 'payload'
import { isViewed } from '@/core/accounts/viewing'
import { DomainError } from '@/core/errors'

const MAX_RUNS = 5
const PAUSE_MS = 30

/** The unit met another writer and may be run again from its beginning. */
export class WriteConflict extends Error {
  override readonly name = 'WriteConflict'
  readonly errorLabels = ['TransientTransactionError']
}

/**
 * Runs a unit of work in one transaction: all of it is stored, or nothing. Joins the transaction that the request already
 * has; then its owner commits. MongoDB may ask to run the unit again, so it must not change anything outside the database.
 * Every Payload call inside passes `req` on; calls that share a `req` are not run in parallel.
 *
 * @throws DomainError VIEW_ONLY for an employee who looks along with a contact, BUSY after five runs in vain, and whatever the
 *   unit throws
 */
export async function inTransaction<T>(req: PayloadRequest, unit: (req: PayloadRequest) => Promise<T>): Promise<T> {
  if (isViewed(req.user)) throw new DomainError('VIEW_ONLY', 'An employee looks along with this contact.', {})
  if (await req.transactionID) return unit(req)
  for (let run = 1; ; run += 1) {
    try {
      return await runOnce(req, unit)
    } catch (error) {
      if (!isTransient(error)) throw error
      if (run === MAX_RUNS) throw new DomainError('BUSY', 'Too many others are changing the same data.', { runs: run })
      await new Promise((resolve) => setTimeout(resolve, run * PAUSE_MS * Math.random()))
    }
  }
}

async function runOnce<T>(req: PayloadRequest, unit: (req: PayloadRequest) => Promise<T>): Promise<T> {
  const mine = await initTransaction(req)
  try {
    const result = await unit(req)
    if (mine) await commitTransaction(req)
    return result
  } catch (error) {
    if (mine) await killTransaction(req)
    throw error
  }
}

/** True for MongoDB's "run this transaction again", however deep it is wrapped. */
export function isTransient(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const labels = 'errorLabels' in error && Array.isArray(error.errorLabels) ? error.errorLabels : []
  return labels.includes('TransientTransactionError') || isTransient(error.cause)
}
