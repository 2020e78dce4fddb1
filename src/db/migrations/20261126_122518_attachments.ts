import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`attachments\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`case_id\` text(36) NOT NULL,
  	\`customer_id\` text(36) NOT NULL,
  	\`contact_id\` text(36),
  	\`on_behalf_by_id\` text(36),
  	\`sent\` integer DEFAULT false,
  	\`file_name\` text NOT NULL,
  	\`mime_type\` text NOT NULL,
  	\`bytes\` numeric NOT NULL,
  	\`sha256\` text NOT NULL,
  	\`width\` numeric,
  	\`height\` numeric,
  	\`scan\` text DEFAULT 'clean' NOT NULL,
  	\`storage_key\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`case_id\`) REFERENCES \`rmas\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`customer_id\`) REFERENCES \`customers\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`contact_id\`) REFERENCES \`contacts\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`on_behalf_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`attachments_case_idx\` ON \`attachments\` (\`case_id\`);`)
  await db.run(sql`CREATE INDEX \`attachments_customer_idx\` ON \`attachments\` (\`customer_id\`);`)
  await db.run(sql`CREATE INDEX \`attachments_contact_idx\` ON \`attachments\` (\`contact_id\`);`)
  await db.run(sql`CREATE INDEX \`attachments_on_behalf_by_idx\` ON \`attachments\` (\`on_behalf_by_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`attachments_storage_key_idx\` ON \`attachments\` (\`storage_key\`);`)
  await db.run(sql`CREATE INDEX \`attachments_updated_at_idx\` ON \`attachments\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`attachments_created_at_idx\` ON \`attachments\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`file_settings_kinds\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`file_settings\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`file_settings_kinds_order_idx\` ON \`file_settings_kinds\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`file_settings_kinds_parent_idx\` ON \`file_settings_kinds\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`file_settings\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`max_megabytes\` numeric DEFAULT 10 NOT NULL,
  	\`max_per_case\` numeric DEFAULT 20 NOT NULL,
  	\`without_scanner\` text DEFAULT 'refuse' NOT NULL,
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
  await db.run(sql`ALTER TABLE \`rmas\` ADD \`file_count\` numeric DEFAULT 0;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`attachments\`;`)
  await db.run(sql`DROP TABLE \`file_settings_kinds\`;`)
  await db.run(sql`DROP TABLE \`file_settings\`;`)
  await db.run(sql`ALTER TABLE \`rmas\` DROP COLUMN \`file_count\`;`)
}
