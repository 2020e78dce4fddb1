import { isViewing } from '@access/viewedAccount'

import { DomainError } from '@/core/errors'

/** What is posted, and changes nothing. */
const READS = ['/api/rmas/check', '/api/rmas/match', '/api/warranty-claims/check']

/**
 * An employee who looks along with a contact reads, whatever the contact may do.
 *
 * @throws DomainError VIEW_ONLY
 */
export function refuseViewers({ method, path }: { readonly method: string; readonly path: string }): void {
  if (method === 'GET' || READS.includes(path) || !isViewing()) return
  throw new DomainError('VIEW_ONLY', 'An employee looks along with this contact.')
}
