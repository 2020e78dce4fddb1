import { sql } from '@payloadcms/db-sqlite'
import type { Payload } from 'payload'
import { mongoOf } from './mongodb'
import { isSqlite, sqliteOf } from './sqliteOf'

const PATIENCE_MS = 2_000

/**
 * Asks the database for a sign of life.
 *
 * @throws Error when none came within two seconds
 */
export async function pingDatabase(payload: Payload): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The database does not answer.')), PATIENCE_MS)
  })
  await Promise.race([answer(payload), tooLate]).finally(() => clearTimeout(timer))
}

async function answer(payload: Payload): Promise<unknown> {
  if (isSqlite(payload)) return sqliteOf(payload).drizzle.run(sql`SELECT 1`)
  return mongoOf(payload).connection.db?.admin().ping()
}
