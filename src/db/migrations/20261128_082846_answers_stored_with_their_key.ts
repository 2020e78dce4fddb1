import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`idempotency_keys\` DROP COLUMN \`state\`;`)
  await db.run(sql`ALTER TABLE \`idempotency_keys\` DROP COLUMN \`lease_until\`;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  // A row without its lease cannot be read by what stored leases; who repeats a request then is a new one.
  await db.run(sql`DELETE FROM \`idempotency_keys\`;`)
  await db.run(sql`ALTER TABLE \`idempotency_keys\` ADD \`state\` text DEFAULT 'running' NOT NULL;`)
  await db.run(sql`ALTER TABLE \`idempotency_keys\` ADD \`lease_until\` text DEFAULT '' NOT NULL;`)
}
