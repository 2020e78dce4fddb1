import type { PayloadRequest } from 'payload'

import { UNDO_DAYS } from '@/core/erp/importing'

const DAY_MS = 86_400_000
/** A run tells of itself all the time while its file is being checked. */
const SILENT_MS = 600_000

/** What imports replaced is kept while they can be taken back. Runs that were killed before they stored anything are given their end. */
export async function sweepImports(req: PayloadRequest, now: Date): Promise<void> {
  // A day later: the changes of a run that took long go together.
  const old = { createdAt: { less_than: new Date(now.getTime() - (UNDO_DAYS + 1) * DAY_MS).toISOString() } }
  await req.payload.db.deleteMany({ collection: 'erp-import-changes', where: old, req })
  const silent = { updatedAt: { less_than: new Date(now.getTime() - SILENT_MS).toISOString() } }
  const where = { and: [{ status: { equals: 'checking' } }, silent] }
  await req.payload.db.updateMany({ collection: 'erp-imports', where, data: { status: 'interrupted' }, req })
}
