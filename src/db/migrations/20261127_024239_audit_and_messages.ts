import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`case_messages\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`case_id\` text(36),
  	\`service_request_id\` text(36),
  	\`customer_id\` text(36) NOT NULL,
  	\`side\` text DEFAULT 'customer' NOT NULL,
  	\`contact_id\` text(36),
  	\`user_id\` text(36),
  	\`author_name\` text,
  	\`text\` text NOT NULL,
  	\`files\` numeric DEFAULT 0,
  	\`at\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`case_id\`) REFERENCES \`rmas\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`service_request_id\`) REFERENCES \`service_requests\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`customer_id\`) REFERENCES \`customers\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`contact_id\`) REFERENCES \`contacts\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`case_messages_case_idx\` ON \`case_messages\` (\`case_id\`);`)
  await db.run(sql`CREATE INDEX \`case_messages_service_request_idx\` ON \`case_messages\` (\`service_request_id\`);`)
  await db.run(sql`CREATE INDEX \`case_messages_customer_idx\` ON \`case_messages\` (\`customer_id\`);`)
  await db.run(sql`CREATE INDEX \`case_messages_contact_idx\` ON \`case_messages\` (\`contact_id\`);`)
  await db.run(sql`CREATE INDEX \`case_messages_user_idx\` ON \`case_messages\` (\`user_id\`);`)
  await db.run(sql`CREATE INDEX \`case_messages_updated_at_idx\` ON \`case_messages\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`case_messages_created_at_idx\` ON \`case_messages\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`case_at_1_idx\` ON \`case_messages\` (\`case_id\`,\`at\`);`)
  await db.run(sql`CREATE INDEX \`serviceRequest_at_1_idx\` ON \`case_messages\` (\`service_request_id\`,\`at\`);`)
  await db.run(sql`CREATE TABLE \`privacy_settings\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`rma_months\` numeric DEFAULT 0,
  	\`service_request_months\` numeric DEFAULT 0,
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
  await db.run(sql`ALTER TABLE \`rmas\` ADD \`event_count\` numeric;`)
  await db.run(sql`ALTER TABLE \`rmas\` ADD \`event_head\` text;`)
  await db.run(sql`ALTER TABLE \`rmas\` ADD \`unread_by_customer\` numeric DEFAULT 0;`)
  await db.run(sql`ALTER TABLE \`rmas\` ADD \`unread_by_staff\` numeric DEFAULT 0;`)
  await db.run(sql`ALTER TABLE \`service_requests\` ADD \`event_count\` numeric;`)
  await db.run(sql`ALTER TABLE \`service_requests\` ADD \`event_head\` text;`)
  await db.run(sql`ALTER TABLE \`service_requests\` ADD \`unread_by_customer\` numeric DEFAULT 0;`)
  await db.run(sql`ALTER TABLE \`service_requests\` ADD \`unread_by_staff\` numeric DEFAULT 0;`)
  await db.run(sql`ALTER TABLE \`attachments\` ADD \`message_id\` text(36) REFERENCES case_messages(id);`)
  await db.run(sql`CREATE INDEX \`attachments_message_idx\` ON \`attachments\` (\`message_id\`);`)
  await db.run(sql`ALTER TABLE \`case_events\` ADD \`entry\` numeric;`)
  await db.run(sql`ALTER TABLE \`case_events\` ADD \`version\` numeric;`)
  await db.run(sql`ALTER TABLE \`case_events\` ADD \`salts\` text;`)
  await db.run(sql`CREATE INDEX \`case_entry_idx\` ON \`case_events\` (\`case_id\`,\`entry\`);`)
  await db.run(sql`CREATE INDEX \`serviceRequest_entry_idx\` ON \`case_events\` (\`service_request_id\`,\`entry\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`case_messages\`;`)
  await db.run(sql`DROP TABLE \`privacy_settings\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_attachments\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`case_id\` text(36),
  	\`service_request_id\` text(36),
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
  	FOREIGN KEY (\`service_request_id\`) REFERENCES \`service_requests\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`customer_id\`) REFERENCES \`customers\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`contact_id\`) REFERENCES \`contacts\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`on_behalf_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_attachments\`("id", "case_id", "service_request_id", "customer_id", "contact_id", "on_behalf_by_id", "sent", "file_name", "mime_type", "bytes", "sha256", "width", "height", "scan", "storage_key", "updated_at", "created_at") SELECT "id", "case_id", "service_request_id", "customer_id", "contact_id", "on_behalf_by_id", "sent", "file_name", "mime_type", "bytes", "sha256", "width", "height", "scan", "storage_key", "updated_at", "created_at" FROM \`attachments\`;`)
  await db.run(sql`DROP TABLE \`attachments\`;`)
  await db.run(sql`ALTER TABLE \`__new_attachments\` RENAME TO \`attachments\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`attachments_case_idx\` ON \`attachments\` (\`case_id\`);`)
  await db.run(sql`CREATE INDEX \`attachments_service_request_idx\` ON \`attachments\` (\`service_request_id\`);`)
  await db.run(sql`CREATE INDEX \`attachments_customer_idx\` ON \`attachments\` (\`customer_id\`);`)
  await db.run(sql`CREATE INDEX \`attachments_contact_idx\` ON \`attachments\` (\`contact_id\`);`)
  await db.run(sql`CREATE INDEX \`attachments_on_behalf_by_idx\` ON \`attachments\` (\`on_behalf_by_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`attachments_storage_key_idx\` ON \`attachments\` (\`storage_key\`);`)
  await db.run(sql`CREATE INDEX \`attachments_updated_at_idx\` ON \`attachments\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`attachments_created_at_idx\` ON \`attachments\` (\`created_at\`);`)
  await db.run(sql`DROP INDEX \`case_entry_idx\`;`)
  await db.run(sql`DROP INDEX \`serviceRequest_entry_idx\`;`)
  await db.run(sql`ALTER TABLE \`case_events\` DROP COLUMN \`entry\`;`)
  await db.run(sql`ALTER TABLE \`case_events\` DROP COLUMN \`version\`;`)
  await db.run(sql`ALTER TABLE \`case_events\` DROP COLUMN \`salts\`;`)
  await db.run(sql`ALTER TABLE \`rmas\` DROP COLUMN \`event_count\`;`)
  await db.run(sql`ALTER TABLE \`rmas\` DROP COLUMN \`event_head\`;`)
  await db.run(sql`ALTER TABLE \`rmas\` DROP COLUMN \`unread_by_customer\`;`)
  await db.run(sql`ALTER TABLE \`rmas\` DROP COLUMN \`unread_by_staff\`;`)
  await db.run(sql`ALTER TABLE \`service_requests\` DROP COLUMN \`event_count\`;`)
  await db.run(sql`ALTER TABLE \`service_requests\` DROP COLUMN \`event_head\`;`)
  await db.run(sql`ALTER TABLE \`service_requests\` DROP COLUMN \`unread_by_customer\`;`)
  await db.run(sql`ALTER TABLE \`service_requests\` DROP COLUMN \`unread_by_staff\`;`)
}
