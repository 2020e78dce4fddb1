import type { Payload } from 'payload'

import type { GatedClient } from './sqliteClient'
import { isSqlite, sqliteOf } from './sqliteOf'

/**
 * Writes SQLite's file anew, so that what was deleted stands nowhere in it or in its log. Needs the file for itself for a moment.
 * MongoDB reuses the room by itself.
 */
export async function forgetFreed(payload: Payload): Promise<void> {
  if (!isSqlite(payload)) return
  const client = sqliteOf(payload).client as unknown as GatedClient
  await client.executeMultiple('VACUUM')
  await client.executeMultiple('PRAGMA wal_checkpoint(TRUNCATE)')
}
