import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { Payload, PayloadRequest } from 'payload'

export type Drizzle = SQLiteAdapter['drizzle']

export function isSqlite(payload: Payload): boolean {
  return payload.db.name === 'sqlite'
}

export function sqliteOf(payload: Payload): SQLiteAdapter {
  return payload.db as unknown as SQLiteAdapter
}

/** Drizzle inside the request's transaction, or outside any. */
export async function drizzleOf(req: PayloadRequest): Promise<Drizzle> {
  const { drizzle, sessions } = sqliteOf(req.payload)
  const id = await req.transactionID
  if (!id) return drizzle
  const session = sessions[id]
  if (!session) throw new Error('The transaction of this request has ended.')
  return session.db as unknown as Drizzle
}
