import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`templates\` ADD \`name\` text;`)
  await db.run(sql`ALTER TABLE \`templates_locales\` ADD \`paper\` text;`)
  await db.run(sql`ALTER TABLE \`_templates_v\` ADD \`version_name\` text;`)
  await db.run(sql`ALTER TABLE \`_templates_v_locales\` ADD \`version_paper\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`templates\` DROP COLUMN \`name\`;`)
  await db.run(sql`ALTER TABLE \`templates_locales\` DROP COLUMN \`paper\`;`)
  await db.run(sql`ALTER TABLE \`_templates_v\` DROP COLUMN \`version_name\`;`)
  await db.run(sql`ALTER TABLE \`_templates_v_locales\` DROP COLUMN \`version_paper\`;`)
}
