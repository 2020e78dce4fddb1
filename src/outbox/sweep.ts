import { systemRequest, type Tools } from './tools'

const DAY_MS = 86_400_000

/** Clears away what only counted for a while: stored answers that expired, and the counts of limits. */
export async function sweep(tools: Tools): Promise<void> {
  const req = await systemRequest(tools)
  const now = tools.now()
  const yesterday = new Date(now.getTime() - DAY_MS).toISOString()
  const expired = { expiresAt: { less_than: now.toISOString() } }
  await req.payload.db.deleteMany({ collection: 'idempotency-keys', where: expired, req })
  const counted = { key: { like: 'limit:' }, createdAt: { less_than: yesterday } }
  await req.payload.db.deleteMany({ collection: 'counters', where: counted, req })
}
