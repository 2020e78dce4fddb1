import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`rmas_number_idx\`;`)
  await db.run(sql`CREATE UNIQUE INDEX \`rmas_number_idx\` ON \`rmas\` (\`number\`);`)
  await db.run(sql`ALTER TABLE \`rmas_lines\` ADD \`special_order\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`rmas_lines\` ADD \`gross_unit_price_cents\` numeric;`)
  await db.run(sql`ALTER TABLE \`rmas_lines\` ADD \`discount_percent\` numeric;`)
  await db.run(sql`ALTER TABLE \`rmas_lines\` ADD \`vat_rate\` numeric;`)
  await db.run(sql`ALTER TABLE \`outbox\` ADD \`first_attempt_at\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`rmas_number_idx\`;`)
  await db.run(sql`CREATE INDEX \`rmas_number_idx\` ON \`rmas\` (\`number\`);`)
  await db.run(sql`ALTER TABLE \`rmas_lines\` DROP COLUMN \`special_order\`;`)
  await db.run(sql`ALTER TABLE \`rmas_lines\` DROP COLUMN \`gross_unit_price_cents\`;`)
  await db.run(sql`ALTER TABLE \`rmas_lines\` DROP COLUMN \`discount_percent\`;`)
  await db.run(sql`ALTER TABLE \`rmas_lines\` DROP COLUMN \`vat_rate\`;`)
  await db.run(sql`ALTER TABLE \`outbox\` DROP COLUMN \`first_attempt_at\`;`)
}
