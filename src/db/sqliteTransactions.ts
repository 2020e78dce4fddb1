import { randomUUID } from 'node:crypto'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { DomainError } from '@/core/errors'
import { lostTransaction } from './lostTransaction'

type Session = SQLiteAdapter['sessions'][string]

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
          this.sessions[id] = {
            db: db as unknown as Session['db'],
            resolve: async () => {
              commit()
              await done
            },
            reject: async () => {
              rollback(new Error('rolled back'))
              await done.catch(() => undefined)
            },
          }
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

function takeSession(adapter: SQLiteAdapter, id: number | string): Session | undefined {
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
