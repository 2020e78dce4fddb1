import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { PayloadRequest } from 'payload'

import type { GatedClient } from '../sqliteClient'
import type { ResultSet } from '../sqliteConnection'
import { insideOf } from '../sqliteTransactions'
import type { Stored } from './table'

export type Written = { readonly sql: string; readonly args: readonly Stored[] }

/** In the request's transaction, where it is in one. */
export async function run(
  adapter: SQLiteAdapter,
  req: Partial<PayloadRequest> | undefined,
  { sql, args }: Written,
): Promise<ResultSet> {
  const inside = await insideOf(adapter, req)
  return (inside ?? (adapter.client as GatedClient)).execute({ sql, args: [...args] })
}

/** True for a row that breaks a rule of its table: Payload's adapter says which, in its own words. */
export const breaksRule = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT')
