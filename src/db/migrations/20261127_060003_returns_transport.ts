import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`rmas\` ADD \`transport\` text DEFAULT 'send' NOT NULL;`)
  await db.run(sql`UPDATE \`rmas\` SET \`transport\` = 'pickup' WHERE \`pickup\` = 1;`)
  await db.run(sql`ALTER TABLE \`rmas\` DROP COLUMN \`pickup\`;`)
  await db.run(sql`ALTER TABLE \`return_settings\` ADD \`bring_allowed\` integer DEFAULT true;`)
  await db.run(sql`ALTER TABLE \`return_settings_locales\` ADD \`bring_hours\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`rmas\` ADD \`pickup\` integer DEFAULT false;`)
  await db.run(sql`UPDATE \`rmas\` SET \`pickup\` = 1 WHERE \`transport\` = 'pickup';`)
  await db.run(sql`ALTER TABLE \`rmas\` DROP COLUMN \`transport\`;`)
  await db.run(sql`ALTER TABLE \`return_settings\` DROP COLUMN \`bring_allowed\`;`)
  await db.run(sql`ALTER TABLE \`return_settings_locales\` DROP COLUMN \`bring_hours\`;`)
}
