import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { type SQLiteAdapter, sqliteAdapter } from '@payloadcms/db-sqlite'
import type { DatabaseAdapterObj } from 'payload'
import { applyMigrations, type Migration } from './migrate'
import { ownFind, ownFindGlobal, ownFindOne } from './reads/find'
import { ownCreate } from './rows/create'
import { ownUpdateOne } from './rows/updateOne'
import { GatedClient } from './sqliteClient'
import { TEXT_OPERATORS } from './sqliteText'
import { beginTransaction, commitTransaction, rollbackTransaction } from './sqliteTransactions'
import type { GateLimits } from './writeGate'

export interface SqliteOptions {
  migrations: readonly Migration[]
  /** Tests of a tiny config push their schema instead of migrating. */
  push?: boolean
  limits?: GateLimits
}

/**
 * Payload's SQLite adapter over one gated client.
 *
 * @param url `file:` and a path; its folder is made when it is missing
 */
export function sqliteDatabase(url: string, options: SqliteOptions): DatabaseAdapterObj<SQLiteAdapter> {
  const file = filePath(url)
  const push = options.push ?? false
  const stock = sqliteAdapter({
    client: { url: `file:${file}` },
    idType: 'uuid',
    push,
    // Fifteen kinds of block in two languages would be sixty tables; MongoDB keeps them in the document as well.
    blocksAsJSON: true,
    transactionOptions: {},
    migrationDir: path.resolve('src/db/migrations'),
  })
  return { ...stock, init: (args) => withGate(stock.init(args), file, options) }
}

function withGate(adapter: SQLiteAdapter, file: string, { limits, migrations, push }: SqliteOptions): SQLiteAdapter {
  const { connect, create, destroy, find, findGlobal, findOne, updateOne } = adapter
  Object.assign(adapter.operators, TEXT_OPERATORS)
  return Object.assign(adapter, {
    beginTransaction,
    commitTransaction,
    rollbackTransaction,
    find: ownFind(find),
    findOne: ownFindOne(findOne),
    findGlobal: ownFindGlobal(findGlobal),
    create: ownCreate(create),
    updateOne: ownUpdateOne(updateOne),
    async connect(this: SQLiteAdapter, args?: Parameters<NonNullable<typeof connect>>[0]) {
      this.client ??= borrowClient(file, limits)
      try {
        await connect?.call(this, args)
        if (!push) await applyMigrations(this, migrations)
      } catch (error) {
        await this.destroy?.()
        throw error
      }
    },
    async destroy(this: SQLiteAdapter) {
      const { client } = this
      if (client instanceof GatedClient) await returnClient(file)
      await destroy?.call(this)
      Object.assign(this, { client: undefined })
    },
  })
}

interface Borrowed {
  client: GatedClient
  borrowers: number
}

/**
 * One client per file and process, even where this module is loaded twice (by Next's bundle and by the server):
 * SQLite waits for a lock without yielding, so two writers in one process would wait for each other for ever.
 */
const holder = globalThis as { nazorgSqlite?: Map<string, Borrowed> }

function clients(): Map<string, Borrowed> {
  holder.nazorgSqlite ??= new Map()
  return holder.nazorgSqlite
}

function borrowClient(file: string, limits?: GateLimits): GatedClient {
  mkdirSync(path.dirname(file), { recursive: true })
  const borrowed = clients().get(file) ?? { client: new GatedClient(file, limits), borrowers: 0 }
  borrowed.borrowers += 1
  clients().set(file, borrowed)
  return borrowed.client
}

async function returnClient(file: string): Promise<void> {
  const borrowed = clients().get(file)
  if (!borrowed) return
  borrowed.borrowers -= 1
  if (borrowed.borrowers > 0) return
  clients().delete(file)
  await borrowed.client.finish()
}

/** @returns the absolute path that a `file:` URL names */
export function filePath(url: string): string {
  const place = url.slice('file:'.length)
  if (place === '' || place.includes(':memory:') || place.includes('?')) {
    throw new Error(`DATABASE_URL must name a file, such as file:./data/nazorg.db, not ${url}`)
  }
  return place.startsWith('//') ? fileURLToPath(url) : path.resolve(decodeURIComponent(place))
}
