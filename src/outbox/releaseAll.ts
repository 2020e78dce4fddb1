import { isSqlite } from '@/db/sqliteOf'
import { systemRequest, type Tools } from './tools'

/**
 * At the start on SQLite, which belongs to one process: whoever held a lease is dead, so nobody has to wait until it runs out.
 * On MongoDB other relays may be at work, and leases run out by themselves.
 */
export async function releaseAll(tools: Tools): Promise<void> {
  if (!isSqlite(tools.payload)) return
  const req = await systemRequest(tools)
  const data = { status: 'due', leaseUntil: null }
  await req.payload.db.updateMany({ collection: 'outbox', where: { status: { equals: 'leased' } }, data, req })
  const free = { leaseUntil: null }
  const held = { leaseUntil: { exists: true } }
  await req.payload.db.updateMany({ collection: 'webhook-endpoints', where: held, data: free, req })
}
