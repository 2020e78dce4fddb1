import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`users\` ADD \`key_hash\` text;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`key_hint\` text;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`key_made_on\` text;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`key_used_on\` text;`)
  await db.run(sql`CREATE INDEX \`users_key_hash_idx\` ON \`users\` (\`key_hash\`);`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`enable_a_p_i_key\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`api_key\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`api_key_index\`;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`users_key_hash_idx\`;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`enable_a_p_i_key\` integer;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`api_key\` text;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`api_key_index\` text;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`key_hash\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`key_hint\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`key_made_on\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`key_used_on\`;`)
}
