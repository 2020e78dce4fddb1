import { type MongooseAdapter, mongooseAdapter } from '@payloadcms/db-mongodb'
import type { DatabaseAdapterObj, Payload, PayloadRequest } from 'payload'
import { lostTransaction } from './lostTransaction'

type MongoSession = ReturnType<ReturnType<MongooseAdapter['connection']['getClient']>['startSession']>

const NO_REPLICA_SET = 'DATABASE_URL must name a replica set (?replicaSet=…): without one MongoDB has no transactions.'

/**
 * Payload's MongoDB adapter. Transactions need a replica set; without one (development only) each write stands alone.
 * The records of a `mongodb+srv://` name may hold the replica set, so there the servers are asked once they are reached.
 *
 * @throws Error in production when there is no replica set: at once, or for `mongodb+srv://` on connecting
 */
export function mongoDatabase(url: string, production: boolean): DatabaseAdapterObj<MongooseAdapter> {
  const byRecords = url.startsWith('mongodb+srv:')
  const replicaSet = byRecords || /[?&]replicaSet=[^&]+/.test(url)
  if (production && !replicaSet) {
    throw new Error(NO_REPLICA_SET)
  }
  const stock = mongooseAdapter({
    url,
    ensureIndexes: true,
    transactionOptions: replicaSet ? { readConcern: { level: 'snapshot' }, writeConcern: { w: 'majority' } } : false,
  })
  return {
    ...stock,
    init: (args) => {
      const adapter = Object.assign(stock.init(args), { commitTransaction }) as unknown as MongooseAdapter
      return byRecords ? askOnConnecting(adapter) : adapter
    },
  }
}

function askOnConnecting(adapter: MongooseAdapter): MongooseAdapter {
  const { connect } = adapter
  return Object.assign(adapter, {
    async connect(this: MongooseAdapter, args?: Parameters<NonNullable<typeof connect>>[0]) {
      await connect?.call(this, args)
      try {
        requireTransactions((await this.connection.db?.admin().command({ hello: 1 })) ?? {})
      } catch (error) {
        await this.destroy?.()
        throw error
      }
    },
  })
}

/**
 * @param hello how the server introduces itself: with the name of its replica set, or as the router of a sharded cluster
 * @throws Error when it is neither
 */
export function requireTransactions({ setName, msg }: { setName?: unknown; msg?: unknown }): void {
  if (!setName && msg !== 'isdbgrid') throw new Error(NO_REPLICA_SET)
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
