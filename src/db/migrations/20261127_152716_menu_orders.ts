import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`portal_settings\` ADD \`menu_orders\` integer DEFAULT true;`)
  await db.run(sql`ALTER TABLE \`portal_settings\` ADD \`menu_invoices\` integer DEFAULT true;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`portal_settings\` DROP COLUMN \`menu_orders\`;`)
  await db.run(sql`ALTER TABLE \`portal_settings\` DROP COLUMN \`menu_invoices\`;`)
}
