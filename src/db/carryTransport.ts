import type { Payload } from 'payload'

import { mongoOf } from './mongodb'
import { isSqlite } from './sqliteOf'

const ASKED = { $cond: [{ $eq: ['$pickup', true] }, 'pickup', 'send'] }

/**
 * Carries over what RMAs said of pickup before there was a choice of transport. For MongoDB, at every start: it finds nothing
 * the next time. SQLite has a migration for it.
 */
export async function carryTransport(payload: Payload): Promise<void> {
  if (isSqlite(payload)) return
  const rmas = mongoOf(payload).collections.rmas?.collection
  const set = { transport: { $ifNull: ['$transport', ASKED] } }
  await rmas?.updateMany({ pickup: { $exists: true } }, [{ $set: set }, { $unset: 'pickup' }])
}
