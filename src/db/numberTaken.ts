/** Whether a number names something already. */
import type { CollectionSlug, PayloadRequest } from 'payload'

import { ownTableOf } from './reads/table'
import { run } from './rows/run'
import { isSqlite, sqliteOf } from './sqliteOf'

/** @param collections with a field `number` */
export const isNumberTaken = (
  req: PayloadRequest,
  number: string,
  collections: readonly CollectionSlug[],
): Promise<boolean> => (isSqlite(req.payload) ? inSqlite(req, number, collections) : inMongo(req, number, collections))

async function inSqlite(req: PayloadRequest, number: string, collections: readonly CollectionSlug[]): Promise<boolean> {
  const adapter = sqliteOf(req.payload)
  const has = collections.map(
    (collection) => `exists (select 1 from "${ownTableOf(adapter, collection).name}" where "number" = ?)`,
  )
  const statement = { sql: `select ${has.join(' or ')}`, args: collections.map(() => number) }
  return (await run(adapter, req, statement)).cells[0]?.[0] === 1
}

async function inMongo(req: PayloadRequest, number: string, collections: readonly CollectionSlug[]): Promise<boolean> {
  for (const collection of collections) {
    const { totalDocs } = await req.payload.db.count({ collection, where: { number: { equals: number } }, req })
    if (totalDocs > 0) return true
  }
  return false
}
