import { type MigrateDownArgs, type MigrateUpArgs, type SQLiteAdapter, sql } from '@payloadcms/db-sqlite'
import { createLocalReq } from 'payload'
import type { GatedClient } from './sqliteClient'
import { type Drizzle, drizzleOf } from './sqliteOf'
import { inTransaction } from './transaction'

/** One file of src/db/migrations, made by `payload migrate:create`. */
export interface Migration {
  name: string
  up(args: MigrateUpArgs): Promise<void>
  down(args: MigrateDownArgs): Promise<void>
}

/**
 * Brings the tables up to date, in every mode. Safe when several processes start at once: each migration looks, inside its
 * own write transaction, whether another process was first.
 *
 * @throws Error of the migration that failed; the ones before it stay
 */
export async function applyMigrations(adapter: SQLiteAdapter, migrations: readonly Migration[]): Promise<void> {
  const done = await appliedNames(adapter.drizzle)
  if (migrations.every(({ name }) => done.has(name))) return
  await (adapter.client as GatedClient).withoutForeignKeys(async () => {
    for (const migration of migrations) await applyOnce(adapter, migration)
  })
}

async function applyOnce(adapter: SQLiteAdapter, migration: Migration): Promise<void> {
  const { logger } = adapter.payload
  const localReq = await createLocalReq({}, adapter.payload)
  await inTransaction(localReq, async (req) => {
    const db = await drizzleOf(req)
    const done = await appliedNames(db)
    if (done.has(migration.name)) return
    await migration.up({ db, payload: adapter.payload, req })
    await requireIntactReferences(db, migration.name)
    await adapter.create({
      collection: 'payload-migrations',
      data: { name: migration.name, batch: done.size + 1 },
      req,
    })
    logger.info({ msg: `Migrated the database: ${migration.name}` })
  })
}

async function appliedNames(db: Drizzle): Promise<Set<string>> {
  const tables = await db.run(sql`SELECT name FROM sqlite_master WHERE type = 'table' AND name = 'payload_migrations'`)
  if (tables.rows.length === 0) return new Set()
  const { rows } = await db.run(sql`SELECT name FROM payload_migrations`)
  return new Set(rows.map((row) => String(row.name)))
}

async function requireIntactReferences(db: Drizzle, name: string): Promise<void> {
  const { rows } = await db.run(sql`PRAGMA foreign_key_check`)
  if (rows.length > 0) throw new Error(`Migration ${name} left ${rows.length} rows that refer to nothing.`)
}
