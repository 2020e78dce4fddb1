/** Whoever changes a membership, and by whatever door: a customer that had a manager keeps one. Only admins may end that. */
import { staff } from '@access/rules'
import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeOperationHook,
  PayloadRequest,
} from 'payload'

import { requireManagerLeft } from '@/core/accounts/managing'
import { DomainError } from '@/core/errors'
import { raiseContactsRevision } from '@/db/contactsRevision'
import type { Membership } from '@/payload-types'
import { customerOf, othersAt, standingOf } from './standing'

export const keepManager: CollectionAfterChangeHook<Membership> = async ({ doc, previousDoc, operation, req }) => {
  await decide(req, doc.id, operation === 'update' ? previousDoc : null, doc)
  return doc
}

export const keepManagerOfDeleted: CollectionAfterDeleteHook<Membership> = async ({ doc, req }) => {
  await decide(req, doc.id, doc, null)
}

async function decide(req: PayloadRequest, id: string, before: Membership | null, after: Membership | null) {
  const customers = new Set([before, after].flatMap((one) => (one ? [customerOf(one)] : [])))
  for (const customer of customers) {
    await raiseContactsRevision(req, customer)
    if (staff('admin')({ req })) continue
    const others = await othersAt(req, customer, id)
    const at = (one: Membership | null) => (one && customerOf(one) === customer ? [standingOf(one)] : [])
    requireManagerLeft([...others, ...at(before)], [...others, ...at(after)])
  }
}

/** Among many, what is refused of one would stay, and each would be judged beside the others. */
export const oneByOne: CollectionBeforeOperationHook = ({ args, operation, overrideAccess, req }) => {
  const many = (operation === 'update' || operation === 'delete') && !('id' in args && args.id)
  if (many && !overrideAccess && staff('admin', 'agent')({ req }))
    throw new DomainError('ONE_BY_ONE', 'Memberships are changed one by one')
  return args
}
