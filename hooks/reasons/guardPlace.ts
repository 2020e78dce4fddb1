/** A reason stands in a group, never in itself nor too deep; and what customers can choose, the ERP knows. */

import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload'
import { DomainError, throwAll } from '@/core/errors'
import { placeProblems, withUnknownCode } from '@/core/rmas/reasons'
import { judgeTogether } from '@/db/judgeTogether'
import { allReasons } from '@/db/returnReasons'
import type { ReturnReason } from '@/payload-types'

/**
 * Judges what was stored just now, inside its transaction: what is refused is undone. Other reasons than this one, its group
 * and its former group are left alone, so that a list of codes that comes later stops nobody's work.
 *
 * @throws DomainError | DomainErrors REASON_IN_ITSELF | REASON_TOO_DEEP | REASON_CODE_UNKNOWN
 */
export const guardPlace: CollectionAfterChangeHook<ReturnReason> = async ({ doc, previousDoc, req }) => {
  const former = idOf(previousDoc?.parent)
  await judgeTogether(req, `place of reason ${doc.id} from ${former}`, async (later) => {
    const reasons = await allReasons(later)
    throwAll([...placeProblems(doc.id, reasons), ...(await codeProblems(later, [doc.id, former], reasons))])
  })
  return doc
}

/** A group that loses the last reason it held can be chosen itself from then on. */
export const guardEmptiedGroup: CollectionAfterDeleteHook<ReturnReason> = async ({ doc, req }) => {
  const former = idOf(doc.parent)
  await judgeTogether(req, `group of reason ${doc.id}`, async (later) => {
    throwAll(await codeProblems(later, [former], await allReasons(later)))
  })
  return doc
}

async function codeProblems(
  req: PayloadRequest,
  touched: readonly (string | null)[],
  reasons: Awaited<ReturnType<typeof allReasons>>,
): Promise<DomainError[]> {
  return withUnknownCode(reasons, await erpCodes(req))
    .filter(({ id }) => touched.includes(id))
    .map(({ id, code }) => new DomainError('REASON_CODE_UNKNOWN', 'The ERP has no such code', { reason: id, code }))
}

async function erpCodes(req: PayloadRequest): Promise<ReadonlySet<string>> {
  const options = { limit: 0, pagination: false, depth: 0, overrideAccess: true, req } as const
  const { docs } = await req.payload.find({ collection: 'reason-codes', select: { code: true }, ...options })
  return new Set(docs.map(({ code }) => code))
}

function idOf(parent: ReturnReason['parent']): string | null {
  if (!parent) return null
  return typeof parent === 'object' ? parent.id : parent
}
