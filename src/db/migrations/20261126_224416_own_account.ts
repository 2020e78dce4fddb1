import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`erp_events\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`seq\` numeric NOT NULL,
  	\`type\` text NOT NULL,
  	\`version\` numeric NOT NULL,
  	\`at\` text NOT NULL,
  	\`data\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`erp_events_seq_idx\` ON \`erp_events\` (\`seq\`);`)
  await db.run(sql`CREATE INDEX \`erp_events_updated_at_idx\` ON \`erp_events\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`erp_events_created_at_idx\` ON \`erp_events\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`customers\` ADD \`wanted_addresses\` text;`)
  await db.run(sql`ALTER TABLE \`customers\` ADD \`addresses_revision\` numeric DEFAULT 0;`)
  await db.run(sql`ALTER TABLE \`contacts\` ADD \`new_email\` text;`)
  await db.run(sql`ALTER TABLE \`contacts\` ADD \`new_email_hash\` text;`)
  await db.run(sql`ALTER TABLE \`contacts\` ADD \`new_email_refuse_hash\` text;`)
  await db.run(sql`ALTER TABLE \`contacts\` ADD \`new_email_expires_at\` text;`)
  await db.run(sql`CREATE INDEX \`contacts_new_email_hash_idx\` ON \`contacts\` (\`new_email_hash\`);`)
  await db.run(sql`CREATE INDEX \`contacts_new_email_refuse_hash_idx\` ON \`contacts\` (\`new_email_refuse_hash\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`erp_events\`;`)
  await db.run(sql`DROP INDEX \`contacts_new_email_hash_idx\`;`)
  await db.run(sql`DROP INDEX \`contacts_new_email_refuse_hash_idx\`;`)
  await db.run(sql`ALTER TABLE \`contacts\` DROP COLUMN \`new_email\`;`)
  await db.run(sql`ALTER TABLE \`contacts\` DROP COLUMN \`new_email_hash\`;`)
  await db.run(sql`ALTER TABLE \`contacts\` DROP COLUMN \`new_email_refuse_hash\`;`)
  await db.run(sql`ALTER TABLE \`contacts\` DROP COLUMN \`new_email_expires_at\`;`)
  await db.run(sql`ALTER TABLE \`customers\` DROP COLUMN \`wanted_addresses\`;`)
  await db.run(sql`ALTER TABLE \`customers\` DROP COLUMN \`addresses_revision\`;`)
}
