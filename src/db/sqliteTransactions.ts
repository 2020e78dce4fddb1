import { randomUUID } from 'node:crypto'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { PayloadRequest } from 'payload'

import { DomainError } from '@/core/errors'
import type { GatedTransaction } from './gatedTransaction'
import { lostTransaction } from './lostTransaction'
import type { GatedClient } from './sqliteClient'
import { sqliteOf } from './sqliteOf'

type Session = SQLiteAdapter['sessions'][string] & {
  /** For statements that are written by hand. */
  readonly gated: GatedTransaction
}

/**
 * Begins as Payload's adapter does, but reports a failed commit: theirs swallows it and answers as if all were stored.
 *
 * @throws DomainError BUSY when no turn to write came
 */
export async function beginTransaction(this: SQLiteAdapter): Promise<string> {
  if (!this.drizzle) await this.initializing
  const id = randomUUID()
  await new Promise<void>((begun, failed) => {
    const done = this.drizzle.transaction(
      (db) =>
        new Promise<void>((commit, rollback) => {
          const session: Session = {
            db: db as unknown as Session['db'],
            gated: turnOf(this),
            resolve: async () => {
              commit()
              await done
            },
            reject: async () => {
              rollback(new Error('rolled back'))
              await done.catch(() => undefined)
            },
          }
          this.sessions[id] = session
          begun()
        }),
    )
    done.catch((error) => failed(busy(this, error)))
  })
  return id
}

/** @throws Error when there is nothing left to commit, or when the commit itself fails */
export async function commitTransaction(
  this: SQLiteAdapter,
  id: Promise<number | string> | number | string,
): Promise<void> {
  const session = takeSession(this, await id)
  if (!session) throw lostTransaction()
  await session.resolve()
}

export async function rollbackTransaction(
  this: SQLiteAdapter,
  id: Promise<number | string> | number | string,
): Promise<void> {
  await takeSession(this, await id)?.reject()
}

/** Drizzle calls back while the transaction that it began has its turn, so that this is that one. */
function turnOf({ client }: SQLiteAdapter): GatedTransaction {
  const { inside } = client as GatedClient
  if (!inside) throw new Error('No transaction has its turn.')
  return inside
}

/** Where statements that are written by hand run, in the request's transaction. @throws Error when the request has none */
export async function gatedOf(req: PayloadRequest): Promise<GatedTransaction> {
  const { sessions } = sqliteOf(req.payload)
  const session = sessions[(await req.transactionID) ?? ''] as Session | undefined
  if (!session) throw new Error('This request is in no transaction.')
  return session.gated
}

/** The transaction of a request; null where it is in none, or in one that has ended. */
export async function insideOf(
  { sessions }: SQLiteAdapter,
  req: Partial<PayloadRequest> | undefined,
): Promise<GatedTransaction | null> {
  const id = await req?.transactionID
  return id ? ((sessions[id] as Session | undefined)?.gated ?? null) : null
}

function takeSession(adapter: SQLiteAdapter, id: number | string): SQLiteAdapter['sessions'][string] | undefined {
  const session = adapter.sessions[id]
  delete adapter.sessions[id]
  return session
}

function busy(adapter: SQLiteAdapter, error: unknown): unknown {
  if (!(error instanceof Error) || error.name !== 'GateTimeout') return error
  const begunAt = 'begunAt' in error ? error.begunAt : null
  adapter.payload.logger.error({ err: error, begunAt, msg: error.message })
  return new DomainError('BUSY', error.message)
}
