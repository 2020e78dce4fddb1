import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`service_requests\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`number\` text,
  	\`type_id\` text(36) NOT NULL,
  	\`title_nl\` text,
  	\`title_en\` text,
  	\`customer_id\` text(36) NOT NULL,
  	\`customer_number\` text,
  	\`customer_name\` text,
  	\`contact_id\` text(36),
  	\`on_behalf_by_id\` text(36),
  	\`status\` text DEFAULT 'draft' NOT NULL,
  	\`revision\` numeric DEFAULT 0,
  	\`answers_form_id\` text(36),
  	\`answers_version\` text,
  	\`answers_values\` text,
  	\`file_count\` numeric DEFAULT 0,
  	\`submitted_at\` text,
  	\`due_at\` text,
  	\`closed_at\` text,
  	\`handled_by_id\` text(36),
  	\`question\` text,
  	\`answer\` text,
  	\`note\` text,
  	\`internal_note\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`type_id\`) REFERENCES \`service_types\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`customer_id\`) REFERENCES \`customers\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`contact_id\`) REFERENCES \`contacts\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`on_behalf_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`answers_form_id\`) REFERENCES \`forms\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`handled_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`service_requests_number_idx\` ON \`service_requests\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`service_requests_type_idx\` ON \`service_requests\` (\`type_id\`);`)
  await db.run(sql`CREATE INDEX \`service_requests_customer_idx\` ON \`service_requests\` (\`customer_id\`);`)
  await db.run(sql`CREATE INDEX \`service_requests_customer_number_idx\` ON \`service_requests\` (\`customer_number\`);`)
  await db.run(sql`CREATE INDEX \`service_requests_contact_idx\` ON \`service_requests\` (\`contact_id\`);`)
  await db.run(sql`CREATE INDEX \`service_requests_on_behalf_by_idx\` ON \`service_requests\` (\`on_behalf_by_id\`);`)
  await db.run(sql`CREATE INDEX \`service_requests_status_idx\` ON \`service_requests\` (\`status\`);`)
  await db.run(sql`CREATE INDEX \`service_requests_answers_answers_form_idx\` ON \`service_requests\` (\`answers_form_id\`);`)
  await db.run(sql`CREATE INDEX \`service_requests_submitted_at_idx\` ON \`service_requests\` (\`submitted_at\`);`)
  await db.run(sql`CREATE INDEX \`service_requests_handled_by_idx\` ON \`service_requests\` (\`handled_by_id\`);`)
  await db.run(sql`CREATE INDEX \`service_requests_updated_at_idx\` ON \`service_requests\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`service_requests_created_at_idx\` ON \`service_requests\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`customer_submittedAt_1_idx\` ON \`service_requests\` (\`customer_id\`,\`submitted_at\`);`)
  await db.run(sql`CREATE INDEX \`status_submittedAt_1_idx\` ON \`service_requests\` (\`status\`,\`submitted_at\`);`)
  await db.run(sql`CREATE TABLE \`service_types_visibility_rules\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`field\` text DEFAULT 'nightDelivery' NOT NULL,
  	\`is\` text DEFAULT 'equals' NOT NULL,
  	\`value\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`service_types\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`service_types_visibility_rules_order_idx\` ON \`service_types_visibility_rules\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`service_types_visibility_rules_parent_id_idx\` ON \`service_types_visibility_rules\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`service_types_recipients\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`address\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`service_types\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`service_types_recipients_order_idx\` ON \`service_types_recipients\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`service_types_recipients_parent_id_idx\` ON \`service_types_recipients\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`service_types\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`icon\` text DEFAULT 'service' NOT NULL,
  	\`form_id\` text(36) NOT NULL,
  	\`series\` text DEFAULT 'SRV{yy}-{00000}' NOT NULL,
  	\`visibility_match\` text DEFAULT 'all',
  	\`target_time\` numeric,
  	\`target_unit\` text DEFAULT 'hours' NOT NULL,
  	\`on_done\` text DEFAULT 'nothing' NOT NULL,
  	\`code\` text,
  	\`position\` numeric DEFAULT 0,
  	\`online\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`form_id\`) REFERENCES \`forms\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`service_types_form_idx\` ON \`service_types\` (\`form_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`service_types_code_idx\` ON \`service_types\` (\`code\`);`)
  await db.run(sql`CREATE INDEX \`service_types_updated_at_idx\` ON \`service_types\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`service_types_created_at_idx\` ON \`service_types\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`service_types_locales\` (
  	\`title\` text NOT NULL,
  	\`description\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`service_types\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`service_types_locales_locale_parent_id_unique\` ON \`service_types_locales\` (\`_locale\`,\`_parent_id\`);`)
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
  await db.run(sql`INSERT INTO \`__new_attachments\`("id", "case_id", "service_request_id", "customer_id", "contact_id", "on_behalf_by_id", "sent", "file_name", "mime_type", "bytes", "sha256", "width", "height", "scan", "storage_key", "updated_at", "created_at") SELECT "id", "case_id", NULL, "customer_id", "contact_id", "on_behalf_by_id", "sent", "file_name", "mime_type", "bytes", "sha256", "width", "height", "scan", "storage_key", "updated_at", "created_at" FROM \`attachments\`;`)
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
  await db.run(sql`CREATE TABLE \`__new_case_events\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`case_id\` text(36),
  	\`service_request_id\` text(36),
  	\`customer_id\` text(36) NOT NULL,
  	\`kind\` text NOT NULL,
  	\`actor_kind\` text NOT NULL,
  	\`actor_account\` text,
  	\`actor_name\` text,
  	\`at\` text NOT NULL,
  	\`visible_to_customer\` integer DEFAULT false,
  	\`data\` text,
  	\`previous_hash\` text,
  	\`hash\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`case_id\`) REFERENCES \`rmas\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`service_request_id\`) REFERENCES \`service_requests\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`customer_id\`) REFERENCES \`customers\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_case_events\`("id", "case_id", "service_request_id", "customer_id", "kind", "actor_kind", "actor_account", "actor_name", "at", "visible_to_customer", "data", "previous_hash", "hash", "updated_at", "created_at") SELECT "id", "case_id", NULL, "customer_id", "kind", "actor_kind", "actor_account", "actor_name", "at", "visible_to_customer", "data", "previous_hash", "hash", "updated_at", "created_at" FROM \`case_events\`;`)
  await db.run(sql`DROP TABLE \`case_events\`;`)
  await db.run(sql`ALTER TABLE \`__new_case_events\` RENAME TO \`case_events\`;`)
  await db.run(sql`CREATE INDEX \`case_events_case_idx\` ON \`case_events\` (\`case_id\`);`)
  await db.run(sql`CREATE INDEX \`case_events_service_request_idx\` ON \`case_events\` (\`service_request_id\`);`)
  await db.run(sql`CREATE INDEX \`case_events_customer_idx\` ON \`case_events\` (\`customer_id\`);`)
  await db.run(sql`CREATE INDEX \`case_events_actor_actor_account_idx\` ON \`case_events\` (\`actor_account\`);`)
  await db.run(sql`CREATE INDEX \`case_events_updated_at_idx\` ON \`case_events\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`case_events_created_at_idx\` ON \`case_events\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`case_at_idx\` ON \`case_events\` (\`case_id\`,\`at\`);`)
  await db.run(sql`CREATE INDEX \`serviceRequest_at_idx\` ON \`case_events\` (\`service_request_id\`,\`at\`);`)
  await db.run(sql`ALTER TABLE \`outbox\` ADD \`service_request_id\` text(36) REFERENCES service_requests(id);`)
  await db.run(sql`CREATE INDEX \`outbox_service_request_idx\` ON \`outbox\` (\`service_request_id\`);`)
  await db.run(sql`ALTER TABLE \`portal_settings\` ADD \`menu_services\` integer DEFAULT true;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`service_requests\`;`)
  await db.run(sql`DROP TABLE \`service_types_visibility_rules\`;`)
  await db.run(sql`DROP TABLE \`service_types_recipients\`;`)
  await db.run(sql`DROP TABLE \`service_types\`;`)
  await db.run(sql`DROP TABLE \`service_types_locales\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_attachments\` (
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
  await db.run(sql`INSERT INTO \`__new_attachments\`("id", "case_id", "customer_id", "contact_id", "on_behalf_by_id", "sent", "file_name", "mime_type", "bytes", "sha256", "width", "height", "scan", "storage_key", "updated_at", "created_at") SELECT "id", "case_id", "customer_id", "contact_id", "on_behalf_by_id", "sent", "file_name", "mime_type", "bytes", "sha256", "width", "height", "scan", "storage_key", "updated_at", "created_at" FROM \`attachments\`;`)
  await db.run(sql`DROP TABLE \`attachments\`;`)
  await db.run(sql`ALTER TABLE \`__new_attachments\` RENAME TO \`attachments\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`attachments_case_idx\` ON \`attachments\` (\`case_id\`);`)
  await db.run(sql`CREATE INDEX \`attachments_customer_idx\` ON \`attachments\` (\`customer_id\`);`)
  await db.run(sql`CREATE INDEX \`attachments_contact_idx\` ON \`attachments\` (\`contact_id\`);`)
  await db.run(sql`CREATE INDEX \`attachments_on_behalf_by_idx\` ON \`attachments\` (\`on_behalf_by_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`attachments_storage_key_idx\` ON \`attachments\` (\`storage_key\`);`)
  await db.run(sql`CREATE INDEX \`attachments_updated_at_idx\` ON \`attachments\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`attachments_created_at_idx\` ON \`attachments\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`__new_case_events\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`case_id\` text(36) NOT NULL,
  	\`customer_id\` text(36) NOT NULL,
  	\`kind\` text NOT NULL,
  	\`actor_kind\` text NOT NULL,
  	\`actor_account\` text,
  	\`actor_name\` text,
  	\`at\` text NOT NULL,
  	\`visible_to_customer\` integer DEFAULT false,
  	\`data\` text,
  	\`previous_hash\` text,
  	\`hash\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`case_id\`) REFERENCES \`rmas\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`customer_id\`) REFERENCES \`customers\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_case_events\`("id", "case_id", "customer_id", "kind", "actor_kind", "actor_account", "actor_name", "at", "visible_to_customer", "data", "previous_hash", "hash", "updated_at", "created_at") SELECT "id", "case_id", "customer_id", "kind", "actor_kind", "actor_account", "actor_name", "at", "visible_to_customer", "data", "previous_hash", "hash", "updated_at", "created_at" FROM \`case_events\`;`)
  await db.run(sql`DROP TABLE \`case_events\`;`)
  await db.run(sql`ALTER TABLE \`__new_case_events\` RENAME TO \`case_events\`;`)
  await db.run(sql`CREATE INDEX \`case_events_case_idx\` ON \`case_events\` (\`case_id\`);`)
  await db.run(sql`CREATE INDEX \`case_events_customer_idx\` ON \`case_events\` (\`customer_id\`);`)
  await db.run(sql`CREATE INDEX \`case_events_actor_actor_account_idx\` ON \`case_events\` (\`actor_account\`);`)
  await db.run(sql`CREATE INDEX \`case_events_updated_at_idx\` ON \`case_events\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`case_events_created_at_idx\` ON \`case_events\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`case_at_idx\` ON \`case_events\` (\`case_id\`,\`at\`);`)
  await db.run(sql`CREATE TABLE \`__new_outbox\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`kind\` text DEFAULT 'mail' NOT NULL,
  	\`dedupe_key\` text NOT NULL,
  	\`payload\` text NOT NULL,
  	\`case_id\` text(36),
  	\`page\` text,
  	\`status\` text DEFAULT 'due' NOT NULL,
  	\`attempts\` numeric DEFAULT 0,
  	\`next_attempt_at\` text NOT NULL,
  	\`first_attempt_at\` text,
  	\`lease_until\` text,
  	\`last_error\` text,
  	\`message_id\` text,
  	\`subject\` text,
  	\`sent_to\` text,
  	\`eml_key\` text,
  	\`done_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`case_id\`) REFERENCES \`rmas\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_outbox\`("id", "kind", "dedupe_key", "payload", "case_id", "page", "status", "attempts", "next_attempt_at", "first_attempt_at", "lease_until", "last_error", "message_id", "subject", "sent_to", "eml_key", "done_at", "updated_at", "created_at") SELECT "id", "kind", "dedupe_key", "payload", "case_id", "page", "status", "attempts", "next_attempt_at", "first_attempt_at", "lease_until", "last_error", "message_id", "subject", "sent_to", "eml_key", "done_at", "updated_at", "created_at" FROM \`outbox\`;`)
  await db.run(sql`DROP TABLE \`outbox\`;`)
  await db.run(sql`ALTER TABLE \`__new_outbox\` RENAME TO \`outbox\`;`)
  await db.run(sql`CREATE UNIQUE INDEX \`outbox_dedupe_key_idx\` ON \`outbox\` (\`dedupe_key\`);`)
  await db.run(sql`CREATE INDEX \`outbox_case_idx\` ON \`outbox\` (\`case_id\`);`)
  await db.run(sql`CREATE INDEX \`outbox_page_idx\` ON \`outbox\` (\`page\`);`)
  await db.run(sql`CREATE INDEX \`outbox_updated_at_idx\` ON \`outbox\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`outbox_created_at_idx\` ON \`outbox\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`status_nextAttemptAt_idx\` ON \`outbox\` (\`status\`,\`next_attempt_at\`);`)
  await db.run(sql`ALTER TABLE \`portal_settings\` DROP COLUMN \`menu_services\`;`)
}
