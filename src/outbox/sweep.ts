import { anchorHeads } from '@/audit/anchors'
import { eraseExpired } from '@/audit/erase/eraseExpired'
import { sweepFiles } from './sweepFiles'
import { systemRequest, type Tools } from './tools'
import { sweepDeliveries } from './webhooks/sweepDeliveries'

const DAY_MS = 86_400_000
const TWO_DAYS_MS = 2 * DAY_MS // no window of a limit is longer than a day

/**
 * Clears away what only counted for a while: stored answers that expired, the counts of limits, deliveries of webhooks, workbooks of lists, files of nobody. Once a day it
 * anchors the timelines; what was kept long enough is erased.
 */
export async function sweep(tools: Tools): Promise<void> {
  const req = await systemRequest(tools)
  const now = tools.now()
  const before = new Date(now.getTime() - TWO_DAYS_MS).toISOString()
  const expired = { expiresAt: { less_than: now.toISOString() } }
  await req.payload.db.deleteMany({ collection: 'idempotency-keys', where: expired, req })
  const counted = {
    or: [{ key: { like: 'limit:' } }, { key: { like: 'copies:' } }],
    createdAt: { less_than: before },
  }
  await req.payload.db.deleteMany({ collection: 'counters', where: counted, req })
  await sweepDeliveries(req, now)
  await req.payload.db.deleteMany({ collection: 'grid-exports', where: expired, req })
  await sweepFiles(req, new Date(now.getTime() - DAY_MS))
  const anchor = await anchorHeads(req, now)
  // Whoever keeps the log elsewhere keeps the anchor with it.
  if (anchor) tools.logger.info(anchor, 'heads of the timelines anchored')
  const erased = await eraseExpired(req, now, (id, err) => tools.logger.warn({ err, case: id }, 'case not erased yet'))
  if (erased > 0) tools.logger.info({ cases: erased }, 'cases erased at the end of their time')
}
