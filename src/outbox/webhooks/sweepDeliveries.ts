import type { PayloadRequest } from 'payload'

/** A month: long enough to look into what went wrong, and to try for three days many times over. */
const KEPT_MS = 30 * 86_400_000

export async function sweepDeliveries(req: PayloadRequest, now: Date): Promise<void> {
  const where = { at: { less_than: new Date(now.getTime() - KEPT_MS).toISOString() } }
  await req.payload.db.deleteMany({ collection: 'webhook-deliveries', where, req })
}
