import type { PayloadRequest } from 'payload'

import { eraseTexts, remainderInput } from '@/core/audit/hashInput'
import type { StoredEntry } from '@/core/audit/judgeChain'
import { type CaseRef, whereCase } from '@/core/cases'
import { type CaseEvent, caseEvent, type Erased, SYSTEM_ACTOR } from '@/core/timeline'
import { appendEvent, sha256, storedEntry } from '@/db/caseEvents'
import type { CaseEvent as EventRow } from '@/payload-types'

export type Erasing = {
  readonly why: Erased['why']
  /** Which texts of an entry go; `path` as in its salts. */
  readonly which: (text: string, path: string, entry: StoredEntry) => boolean
}

/**
 * Takes texts out of the timeline of a case and tells so in an entry of its own. The chain stands as before.
 *
 * @returns how many entries lost something
 */
export async function eraseEvents(req: PayloadRequest, of: CaseRef, { why, which }: Erasing): Promise<number> {
  const { docs } = await req.payload.db.find<EventRow>({
    collection: 'case-events',
    where: whereCase(of),
    sort: 'entry',
    limit: 0,
    pagination: false,
    req,
  })
  const entries: { entry: number; digest: string | null }[] = []
  let customer = ''
  for (const row of docs) {
    const stored = storedEntry(row)
    customer = stored.customer
    const { told, salts, changed } = eraseTexts(sha256, stored, (text, path) => which(text, path, stored))
    if (!changed) continue
    const { account, name, data } = told
    const actor = { ...row.actor, account, name }
    await req.payload.db.updateOne({ collection: 'case-events', id: row.id, data: { actor, data, salts }, req })
    const left = { ...stored, actor: { ...stored.actor, id: account, name }, data } as unknown as CaseEvent
    entries.push({ entry: stored.entry, digest: stored.version === 1 ? sha256(remainderInput(left)) : null })
  }
  if (entries.length === 0) return 0
  const about = { case: of.id, customer, actor: SYSTEM_ACTOR, at: new Date().toISOString() }
  await appendEvent(req, caseEvent('erased', about, { why, entries }), of.kind)
  return entries.length
}
