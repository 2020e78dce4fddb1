import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`contacts\` ADD \`mail_preferences_confirmations\` integer DEFAULT false;`)
  await db.run(sql`CREATE INDEX \`contacts_mail_preferences_mail_preferences_confirmations_idx\` ON \`contacts\` (\`mail_preferences_confirmations\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`contacts_mail_preferences_mail_preferences_confirmations_idx\`;`)
  await db.run(sql`ALTER TABLE \`contacts\` DROP COLUMN \`mail_preferences_confirmations\`;`)
}
