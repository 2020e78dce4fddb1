import type { PayloadRequest, Where } from 'payload'

import { OPEN_OF } from '@/core/audit/closedCases'
import { RETENTION_FIELD, retentionEnd } from '@/core/audit/retention'
import { CASE_KINDS, type CaseKind } from '@/core/cases'
import { eraseCase } from './eraseCase'

/** In one go; the next hour takes the next. */
const AT_ONCE = 100

/**
 * Erases closed cases on which nothing happened for as long as the house keeps them.
 *
 * @param onRefused hears of a case that is left for later, with the reason
 * @returns how many were erased
 */
export async function eraseExpired(
  req: PayloadRequest,
  now: Date,
  onRefused: (id: string, error: unknown) => void,
): Promise<number> {
  const settings = await req.payload.findGlobal({ slug: 'privacy-settings', depth: 0, overrideAccess: true, req })
  let erased = 0
  for (const kind of CASE_KINDS) {
    const before = retentionEnd(now, settings[RETENTION_FIELD[kind]])
    for (const id of before ? await expired(req, kind, before) : []) {
      try {
        await eraseCase(req, { kind, id }, 'retention')
        erased += 1
      } catch (error) {
        onRefused(id, error)
      }
    }
  }
  return erased
}

async function expired(req: PayloadRequest, collection: CaseKind, before: string): Promise<string[]> {
  const where: Where = { updatedAt: { less_than: before }, status: { not_in: [...OPEN_OF[collection]] } }
  const options = { collection, where, sort: 'updatedAt', limit: AT_ONCE, pagination: false, select: {}, req }
  return (await req.payload.db.find(options)).docs.map(({ id }) => String(id))
}
