import { type MongooseAdapter, mongooseAdapter } from '@payloadcms/db-mongodb'
import type { DatabaseAdapterObj, Payload, PayloadRequest } from 'payload'
import { lostTransaction } from './lostTransaction'

type MongoSession = ReturnType<ReturnType<MongooseAdapter['connection']['getClient']>['startSession']>

/**
 * Payload's MongoDB adapter. Transactions need a replica set; without one (development only) each write stands alone.
 *
 * @throws Error in production when the URL names no replica set
 */
export function mongoDatabase(url: string, production: boolean): DatabaseAdapterObj<MongooseAdapter> {
  const replicaSet = /[?&]replicaSet=[^&]+/.test(url)
  if (production && !replicaSet) {
    throw new Error('DATABASE_URL must name a replica set (?replicaSet=…): without one MongoDB has no transactions.')
  }
  const stock = mongooseAdapter({
    url,
    ensureIndexes: true,
    transactionOptions: replicaSet ? { readConcern: { level: 'snapshot' }, writeConcern: { w: 'majority' } } : false,
  })
  return {
    ...stock,
    init: (args) => Object.assign(stock.init(args), { commitTransaction }) as unknown as MongooseAdapter,
  }
}

export function mongoOf(payload: Payload): MongooseAdapter {
  return payload.db as unknown as MongooseAdapter
}

/** The session of the request's transaction; none without a replica set. */
export async function mongoSessionOf(req: PayloadRequest): Promise<MongoSession | undefined> {
  const id = await req.transactionID
  if (!id) return undefined
  const session = mongoOf(req.payload).sessions[id] as MongoSession | undefined
  if (!session?.inTransaction()) throw new Error('The transaction of this request has ended.')
  return session
}

/** @throws Error when there is nothing left to commit; Payload's own answers as if all were stored */
async function commitTransaction(this: MongooseAdapter, id: Promise<number | string> | number | string): Promise<void> {
  const key = await id
  const session = this.sessions[key]
  delete this.sessions[key]
  if (!session?.inTransaction()) throw lostTransaction()
  try {
    await session.commitTransaction()
  } finally {
    await session.endSession()
  }
}
