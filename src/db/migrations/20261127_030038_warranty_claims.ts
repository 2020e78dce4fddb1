import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`warranty_claims_lines\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`line\` text,
  	\`order_line_id\` text(36),
  	\`order_number\` text,
  	\`customer_reference\` text,
  	\`delivered_at\` text,
  	\`invoice_number\` text,
  	\`invoice_date\` text,
  	\`article_number\` text,
  	\`external_article_number\` text,
  	\`article_name\` text,
  	\`quantity_claimed\` numeric DEFAULT 0 NOT NULL,
  	\`serial_number\` text,
  	\`serial_key\` text,
  	\`warranty_verdict\` text,
  	\`warranty_from\` text,
  	\`warranty_until\` text,
  	\`warranty_months\` numeric,
  	\`warranty_doubt\` text,
  	\`quantity_accepted\` numeric,
  	\`note\` text,
  	\`internal_note\` text,
  	\`status\` text DEFAULT 'claimed' NOT NULL,
  	FOREIGN KEY (\`order_line_id\`) REFERENCES \`order_lines\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`warranty_claims\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`warranty_claims_lines_order_idx\` ON \`warranty_claims_lines\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`warranty_claims_lines_parent_id_idx\` ON \`warranty_claims_lines\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`warranty_claims_lines_order_line_idx\` ON \`warranty_claims_lines\` (\`order_line_id\`);`)
  await db.run(sql`CREATE INDEX \`warranty_claims_lines_serial_key_idx\` ON \`warranty_claims_lines\` (\`serial_key\`);`)
  await db.run(sql`CREATE TABLE \`warranty_claims\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`number\` text,
  	\`customer_id\` text(36) NOT NULL,
  	\`customer_number\` text,
  	\`customer_name\` text,
  	\`contact_id\` text(36),
  	\`on_behalf_by_id\` text(36),
  	\`status\` text DEFAULT 'draft' NOT NULL,
  	\`revision\` numeric DEFAULT 0,
  	\`event_count\` numeric,
  	\`event_head\` text,
  	\`unread_by_customer\` numeric DEFAULT 0,
  	\`unread_by_staff\` numeric DEFAULT 0,
  	\`form_email\` text,
  	\`cc_email\` text,
  	\`contact_name\` text,
  	\`contact_phone\` text,
  	\`damage\` text,
  	\`damage_title_nl\` text,
  	\`damage_title_en\` text,
  	\`complaint\` text,
  	\`answers_form_id\` text(36),
  	\`answers_version\` text,
  	\`answers_values\` text,
  	\`return_after_review\` integer,
  	\`accepted_terms_page_id\` text(36),
  	\`accepted_terms_hash\` text,
  	\`accepted_terms_at\` text,
  	\`file_count\` numeric DEFAULT 0,
  	\`submitted_at\` text,
  	\`handled_at\` text,
  	\`closed_at\` text,
  	\`handled_by_id\` text(36),
  	\`note\` text,
  	\`internal_note\` text,
  	\`claim_form_id\` text(36),
  	\`response_id\` text(36),
  	\`invoice_id\` text(36),
  	\`invoice_number\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`customer_id\`) REFERENCES \`customers\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`contact_id\`) REFERENCES \`contacts\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`on_behalf_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`answers_form_id\`) REFERENCES \`forms\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`accepted_terms_page_id\`) REFERENCES \`pages\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`handled_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`claim_form_id\`) REFERENCES \`documents\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`response_id\`) REFERENCES \`attachments\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`invoice_id\`) REFERENCES \`invoices\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`warranty_claims_number_idx\` ON \`warranty_claims\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`warranty_claims_customer_idx\` ON \`warranty_claims\` (\`customer_id\`);`)
  await db.run(sql`CREATE INDEX \`warranty_claims_customer_number_idx\` ON \`warranty_claims\` (\`customer_number\`);`)
  await db.run(sql`CREATE INDEX \`warranty_claims_contact_idx\` ON \`warranty_claims\` (\`contact_id\`);`)
  await db.run(sql`CREATE INDEX \`warranty_claims_on_behalf_by_idx\` ON \`warranty_claims\` (\`on_behalf_by_id\`);`)
  await db.run(sql`CREATE INDEX \`warranty_claims_status_idx\` ON \`warranty_claims\` (\`status\`);`)
  await db.run(sql`CREATE INDEX \`warranty_claims_answers_answers_form_idx\` ON \`warranty_claims\` (\`answers_form_id\`);`)
  await db.run(sql`CREATE INDEX \`warranty_claims_accepted_terms_accepted_terms_page_idx\` ON \`warranty_claims\` (\`accepted_terms_page_id\`);`)
  await db.run(sql`CREATE INDEX \`warranty_claims_submitted_at_idx\` ON \`warranty_claims\` (\`submitted_at\`);`)
  await db.run(sql`CREATE INDEX \`warranty_claims_handled_at_idx\` ON \`warranty_claims\` (\`handled_at\`);`)
  await db.run(sql`CREATE INDEX \`warranty_claims_handled_by_idx\` ON \`warranty_claims\` (\`handled_by_id\`);`)
  await db.run(sql`CREATE INDEX \`warranty_claims_claim_form_idx\` ON \`warranty_claims\` (\`claim_form_id\`);`)
  await db.run(sql`CREATE INDEX \`warranty_claims_response_idx\` ON \`warranty_claims\` (\`response_id\`);`)
  await db.run(sql`CREATE INDEX \`warranty_claims_invoice_idx\` ON \`warranty_claims\` (\`invoice_id\`);`)
  await db.run(sql`CREATE INDEX \`warranty_claims_updated_at_idx\` ON \`warranty_claims\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`warranty_claims_created_at_idx\` ON \`warranty_claims\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`customer_submittedAt_2_idx\` ON \`warranty_claims\` (\`customer_id\`,\`submitted_at\`);`)
  await db.run(sql`CREATE TABLE \`warranty_settings_damages\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`code\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`warranty_settings\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`warranty_settings_damages_order_idx\` ON \`warranty_settings_damages\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`warranty_settings_damages_parent_id_idx\` ON \`warranty_settings_damages\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`warranty_settings_damages_locales\` (
  	\`title\` text NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`warranty_settings_damages\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`warranty_settings_damages_locales_locale_parent_id_unique\` ON \`warranty_settings_damages_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`warranty_settings_recipients\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`address\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`warranty_settings\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`warranty_settings_recipients_order_idx\` ON \`warranty_settings_recipients\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`warranty_settings_recipients_parent_id_idx\` ON \`warranty_settings_recipients\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`warranty_settings\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`form_id\` text(36),
  	\`basis\` text DEFAULT 'deliveredAt' NOT NULL,
  	\`usual_months\` numeric DEFAULT 0 NOT NULL,
  	\`refuse_out_of_term\` integer DEFAULT false,
  	\`free_entry_allowed\` integer DEFAULT true,
  	\`terms_required\` integer DEFAULT true,
  	\`updated_at\` text,
  	\`created_at\` text,
  	FOREIGN KEY (\`form_id\`) REFERENCES \`forms\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`warranty_settings_form_idx\` ON \`warranty_settings\` (\`form_id\`);`)
  await db.run(sql`CREATE TABLE \`warranty_settings_locales\` (
  	\`instructions\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`warranty_settings\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`warranty_settings_locales_locale_parent_id_unique\` ON \`warranty_settings_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_documents\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`case_id\` text(36),
  	\`service_request_id\` text(36),
  	\`warranty_claim_id\` text(36),
  	\`customer_id\` text(36) NOT NULL,
  	\`kind\` text DEFAULT 'return-form' NOT NULL,
  	\`revision\` numeric NOT NULL,
  	\`locale\` text DEFAULT 'nl' NOT NULL,
  	\`key\` text NOT NULL,
  	\`file_name\` text NOT NULL,
  	\`mime_type\` text NOT NULL,
  	\`bytes\` numeric NOT NULL,
  	\`pages\` numeric NOT NULL,
  	\`sha256\` text NOT NULL,
  	\`storage_key\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`case_id\`) REFERENCES \`rmas\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`service_request_id\`) REFERENCES \`service_requests\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`warranty_claim_id\`) REFERENCES \`warranty_claims\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`customer_id\`) REFERENCES \`customers\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_documents\`("id", "case_id", "service_request_id", "warranty_claim_id", "customer_id", "kind", "revision", "locale", "key", "file_name", "mime_type", "bytes", "pages", "sha256", "storage_key", "updated_at", "created_at") SELECT "id", "case_id", NULL, NULL, "customer_id", "kind", "revision", "locale", "key", "file_name", "mime_type", "bytes", "pages", "sha256", "storage_key", "updated_at", "created_at" FROM \`documents\`;`)
  await db.run(sql`DROP TABLE \`documents\`;`)
  await db.run(sql`ALTER TABLE \`__new_documents\` RENAME TO \`documents\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`documents_case_idx\` ON \`documents\` (\`case_id\`);`)
  await db.run(sql`CREATE INDEX \`documents_service_request_idx\` ON \`documents\` (\`service_request_id\`);`)
  await db.run(sql`CREATE INDEX \`documents_warranty_claim_idx\` ON \`documents\` (\`warranty_claim_id\`);`)
  await db.run(sql`CREATE INDEX \`documents_customer_idx\` ON \`documents\` (\`customer_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`documents_key_idx\` ON \`documents\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`documents_updated_at_idx\` ON \`documents\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`documents_created_at_idx\` ON \`documents\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`attachments\` ADD \`warranty_claim_id\` text(36) REFERENCES warranty_claims(id);`)
  await db.run(sql`ALTER TABLE \`attachments\` ADD \`from_house\` integer DEFAULT false;`)
  await db.run(sql`CREATE INDEX \`attachments_warranty_claim_idx\` ON \`attachments\` (\`warranty_claim_id\`);`)
  await db.run(sql`ALTER TABLE \`case_events\` ADD \`warranty_claim_id\` text(36) REFERENCES warranty_claims(id);`)
  await db.run(sql`CREATE INDEX \`case_events_warranty_claim_idx\` ON \`case_events\` (\`warranty_claim_id\`);`)
  await db.run(sql`CREATE INDEX \`warrantyClaim_at_idx\` ON \`case_events\` (\`warranty_claim_id\`,\`at\`);`)
  await db.run(sql`CREATE INDEX \`warrantyClaim_entry_idx\` ON \`case_events\` (\`warranty_claim_id\`,\`entry\`);`)
  await db.run(sql`ALTER TABLE \`case_messages\` ADD \`warranty_claim_id\` text(36) REFERENCES warranty_claims(id);`)
  await db.run(sql`CREATE INDEX \`case_messages_warranty_claim_idx\` ON \`case_messages\` (\`warranty_claim_id\`);`)
  await db.run(sql`CREATE INDEX \`warrantyClaim_at_1_idx\` ON \`case_messages\` (\`warranty_claim_id\`,\`at\`);`)
  await db.run(sql`ALTER TABLE \`outbox\` ADD \`warranty_claim_id\` text(36) REFERENCES warranty_claims(id);`)
  await db.run(sql`CREATE INDEX \`outbox_warranty_claim_idx\` ON \`outbox\` (\`warranty_claim_id\`);`)
  await db.run(sql`ALTER TABLE \`portal_settings\` ADD \`menu_claims\` integer DEFAULT true;`)
  await db.run(sql`ALTER TABLE \`privacy_settings\` ADD \`warranty_claim_months\` numeric DEFAULT 0;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`warranty_claims_lines\`;`)
  await db.run(sql`DROP TABLE \`warranty_claims\`;`)
  await db.run(sql`DROP TABLE \`warranty_settings_damages\`;`)
  await db.run(sql`DROP TABLE \`warranty_settings_damages_locales\`;`)
  await db.run(sql`DROP TABLE \`warranty_settings_recipients\`;`)
  await db.run(sql`DROP TABLE \`warranty_settings\`;`)
  await db.run(sql`DROP TABLE \`warranty_settings_locales\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_documents\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`case_id\` text(36) NOT NULL,
  	\`customer_id\` text(36) NOT NULL,
  	\`kind\` text DEFAULT 'return-form' NOT NULL,
  	\`revision\` numeric NOT NULL,
  	\`locale\` text DEFAULT 'nl' NOT NULL,
  	\`key\` text NOT NULL,
  	\`file_name\` text NOT NULL,
  	\`mime_type\` text NOT NULL,
  	\`bytes\` numeric NOT NULL,
  	\`pages\` numeric NOT NULL,
  	\`sha256\` text NOT NULL,
  	\`storage_key\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`case_id\`) REFERENCES \`rmas\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`customer_id\`) REFERENCES \`customers\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_documents\`("id", "case_id", "customer_id", "kind", "revision", "locale", "key", "file_name", "mime_type", "bytes", "pages", "sha256", "storage_key", "updated_at", "created_at") SELECT "id", "case_id", "customer_id", "kind", "revision", "locale", "key", "file_name", "mime_type", "bytes", "pages", "sha256", "storage_key", "updated_at", "created_at" FROM \`documents\`;`)
  await db.run(sql`DROP TABLE \`documents\`;`)
  await db.run(sql`ALTER TABLE \`__new_documents\` RENAME TO \`documents\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`documents_case_idx\` ON \`documents\` (\`case_id\`);`)
  await db.run(sql`CREATE INDEX \`documents_customer_idx\` ON \`documents\` (\`customer_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`documents_key_idx\` ON \`documents\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`documents_updated_at_idx\` ON \`documents\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`documents_created_at_idx\` ON \`documents\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`__new_attachments\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`case_id\` text(36),
  	\`service_request_id\` text(36),
  	\`customer_id\` text(36) NOT NULL,
  	\`contact_id\` text(36),
  	\`on_behalf_by_id\` text(36),
  	\`message_id\` text(36),
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
  	FOREIGN KEY (\`on_behalf_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`message_id\`) REFERENCES \`case_messages\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_attachments\`("id", "case_id", "service_request_id", "customer_id", "contact_id", "on_behalf_by_id", "message_id", "sent", "file_name", "mime_type", "bytes", "sha256", "width", "height", "scan", "storage_key", "updated_at", "created_at") SELECT "id", "case_id", "service_request_id", "customer_id", "contact_id", "on_behalf_by_id", "message_id", "sent", "file_name", "mime_type", "bytes", "sha256", "width", "height", "scan", "storage_key", "updated_at", "created_at" FROM \`attachments\`;`)
  await db.run(sql`DROP TABLE \`attachments\`;`)
  await db.run(sql`ALTER TABLE \`__new_attachments\` RENAME TO \`attachments\`;`)
  await db.run(sql`CREATE INDEX \`attachments_case_idx\` ON \`attachments\` (\`case_id\`);`)
  await db.run(sql`CREATE INDEX \`attachments_service_request_idx\` ON \`attachments\` (\`service_request_id\`);`)
  await db.run(sql`CREATE INDEX \`attachments_customer_idx\` ON \`attachments\` (\`customer_id\`);`)
  await db.run(sql`CREATE INDEX \`attachments_contact_idx\` ON \`attachments\` (\`contact_id\`);`)
  await db.run(sql`CREATE INDEX \`attachments_on_behalf_by_idx\` ON \`attachments\` (\`on_behalf_by_id\`);`)
  await db.run(sql`CREATE INDEX \`attachments_message_idx\` ON \`attachments\` (\`message_id\`);`)
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
  	\`entry\` numeric,
  	\`version\` numeric,
  	\`salts\` text,
  	\`previous_hash\` text,
  	\`hash\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`case_id\`) REFERENCES \`rmas\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`service_request_id\`) REFERENCES \`service_requests\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`customer_id\`) REFERENCES \`customers\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_case_events\`("id", "case_id", "service_request_id", "customer_id", "kind", "actor_kind", "actor_account", "actor_name", "at", "visible_to_customer", "data", "entry", "version", "salts", "previous_hash", "hash", "updated_at", "created_at") SELECT "id", "case_id", "service_request_id", "customer_id", "kind", "actor_kind", "actor_account", "actor_name", "at", "visible_to_customer", "data", "entry", "version", "salts", "previous_hash", "hash", "updated_at", "created_at" FROM \`case_events\`;`)
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
  await db.run(sql`CREATE INDEX \`case_entry_idx\` ON \`case_events\` (\`case_id\`,\`entry\`);`)
  await db.run(sql`CREATE INDEX \`serviceRequest_entry_idx\` ON \`case_events\` (\`service_request_id\`,\`entry\`);`)
  await db.run(sql`CREATE TABLE \`__new_case_messages\` (
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
  await db.run(sql`INSERT INTO \`__new_case_messages\`("id", "case_id", "service_request_id", "customer_id", "side", "contact_id", "user_id", "author_name", "text", "files", "at", "updated_at", "created_at") SELECT "id", "case_id", "service_request_id", "customer_id", "side", "contact_id", "user_id", "author_name", "text", "files", "at", "updated_at", "created_at" FROM \`case_messages\`;`)
  await db.run(sql`DROP TABLE \`case_messages\`;`)
  await db.run(sql`ALTER TABLE \`__new_case_messages\` RENAME TO \`case_messages\`;`)
  await db.run(sql`CREATE INDEX \`case_messages_case_idx\` ON \`case_messages\` (\`case_id\`);`)
  await db.run(sql`CREATE INDEX \`case_messages_service_request_idx\` ON \`case_messages\` (\`service_request_id\`);`)
  await db.run(sql`CREATE INDEX \`case_messages_customer_idx\` ON \`case_messages\` (\`customer_id\`);`)
  await db.run(sql`CREATE INDEX \`case_messages_contact_idx\` ON \`case_messages\` (\`contact_id\`);`)
  await db.run(sql`CREATE INDEX \`case_messages_user_idx\` ON \`case_messages\` (\`user_id\`);`)
  await db.run(sql`CREATE INDEX \`case_messages_updated_at_idx\` ON \`case_messages\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`case_messages_created_at_idx\` ON \`case_messages\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`case_at_1_idx\` ON \`case_messages\` (\`case_id\`,\`at\`);`)
  await db.run(sql`CREATE INDEX \`serviceRequest_at_1_idx\` ON \`case_messages\` (\`service_request_id\`,\`at\`);`)
  await db.run(sql`CREATE TABLE \`__new_outbox\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`kind\` text DEFAULT 'mail' NOT NULL,
  	\`dedupe_key\` text NOT NULL,
  	\`payload\` text NOT NULL,
  	\`case_id\` text(36),
  	\`service_request_id\` text(36),
  	\`page\` text,
  	\`registration\` text,
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
  	FOREIGN KEY (\`case_id\`) REFERENCES \`rmas\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`service_request_id\`) REFERENCES \`service_requests\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_outbox\`("id", "kind", "dedupe_key", "payload", "case_id", "service_request_id", "page", "registration", "status", "attempts", "next_attempt_at", "first_attempt_at", "lease_until", "last_error", "message_id", "subject", "sent_to", "eml_key", "done_at", "updated_at", "created_at") SELECT "id", "kind", "dedupe_key", "payload", "case_id", "service_request_id", "page", "registration", "status", "attempts", "next_attempt_at", "first_attempt_at", "lease_until", "last_error", "message_id", "subject", "sent_to", "eml_key", "done_at", "updated_at", "created_at" FROM \`outbox\`;`)
  await db.run(sql`DROP TABLE \`outbox\`;`)
  await db.run(sql`ALTER TABLE \`__new_outbox\` RENAME TO \`outbox\`;`)
  await db.run(sql`CREATE UNIQUE INDEX \`outbox_dedupe_key_idx\` ON \`outbox\` (\`dedupe_key\`);`)
  await db.run(sql`CREATE INDEX \`outbox_case_idx\` ON \`outbox\` (\`case_id\`);`)
  await db.run(sql`CREATE INDEX \`outbox_service_request_idx\` ON \`outbox\` (\`service_request_id\`);`)
  await db.run(sql`CREATE INDEX \`outbox_page_idx\` ON \`outbox\` (\`page\`);`)
  await db.run(sql`CREATE INDEX \`outbox_registration_idx\` ON \`outbox\` (\`registration\`);`)
  await db.run(sql`CREATE INDEX \`outbox_updated_at_idx\` ON \`outbox\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`outbox_created_at_idx\` ON \`outbox\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`status_nextAttemptAt_idx\` ON \`outbox\` (\`status\`,\`next_attempt_at\`);`)
  await db.run(sql`ALTER TABLE \`portal_settings\` DROP COLUMN \`menu_claims\`;`)
  await db.run(sql`ALTER TABLE \`privacy_settings\` DROP COLUMN \`warranty_claim_months\`;`)
}
