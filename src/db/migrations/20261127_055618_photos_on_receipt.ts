import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`attachments\` ADD \`internal\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`attachments\` ADD \`line\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`attachments\` DROP COLUMN \`internal\`;`)
  await db.run(sql`ALTER TABLE \`attachments\` DROP COLUMN \`line\`;`)
}
