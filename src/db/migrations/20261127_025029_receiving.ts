import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`rmas_lines_outcomes\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`kind\` text NOT NULL,
  	\`quantity\` numeric DEFAULT 0 NOT NULL,
  	\`note\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`rmas_lines\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`rmas_lines_outcomes_order_idx\` ON \`rmas_lines_outcomes\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`rmas_lines_outcomes_parent_id_idx\` ON \`rmas_lines_outcomes\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`rmas_unexpected\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`line\` text,
  	\`article_number\` text,
  	\`article_name\` text,
  	\`quantity\` numeric DEFAULT 0 NOT NULL,
  	\`grade\` text,
  	\`received_at\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`rmas\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`rmas_unexpected_order_idx\` ON \`rmas_unexpected\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`rmas_unexpected_parent_id_idx\` ON \`rmas_unexpected\` (\`_parent_id\`);`)
  await db.run(sql`ALTER TABLE \`rmas_lines\` ADD \`grade\` text;`)
  await db.run(sql`ALTER TABLE \`rmas_lines\` ADD \`quantity_accepted\` numeric;`)
  await db.run(sql`ALTER TABLE \`rmas_lines\` ADD \`quantity_rejected\` numeric;`)
  await db.run(sql`ALTER TABLE \`rmas_lines\` ADD \`quantity_disposed\` numeric;`)
  await db.run(sql`ALTER TABLE \`rmas_lines\` ADD \`quantity_credited\` numeric;`)
  await db.run(sql`ALTER TABLE \`rmas_lines\` ADD \`credit_invoice_id\` text(36) REFERENCES invoices(id);`)
  await db.run(sql`ALTER TABLE \`rmas_lines\` ADD \`completed_at\` text;`)
  await db.run(sql`CREATE INDEX \`rmas_lines_credit_invoice_idx\` ON \`rmas_lines\` (\`credit_invoice_id\`);`)
  await db.run(sql`ALTER TABLE \`rmas\` ADD \`confirmation_asked_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`rmas\` ADD \`confirmation_asked_at\` text;`)
  await db.run(sql`ALTER TABLE \`rmas\` ADD \`confirmation_amount_cents\` numeric;`)
  await db.run(sql`CREATE INDEX \`rmas_confirmation_confirmation_asked_by_idx\` ON \`rmas\` (\`confirmation_asked_by_id\`);`)
  await db.run(sql`ALTER TABLE \`order_lines\` ADD \`quantity_credited\` numeric DEFAULT 0 NOT NULL;`)
  await db.run(sql`ALTER TABLE \`order_lines\` ADD \`quantity_kept\` numeric DEFAULT 0 NOT NULL;`)
  await db.run(sql`ALTER TABLE \`return_settings\` ADD \`four_eyes_above_cents\` numeric;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`rmas_lines_outcomes\`;`)
  await db.run(sql`DROP TABLE \`rmas_unexpected\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_rmas_lines\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`order_line_id\` text(36),
  	\`free_entry\` text,
  	\`order_number\` text,
  	\`customer_reference\` text,
  	\`order_date\` text,
  	\`invoice_number\` text,
  	\`invoice_date\` text,
  	\`article_number\` text,
  	\`external_article_number\` text,
  	\`article_name\` text,
  	\`special_order\` integer DEFAULT false,
  	\`gross_unit_price_cents\` numeric,
  	\`discount_percent\` numeric,
  	\`net_unit_price_cents\` numeric,
  	\`vat_rate\` numeric,
  	\`currency\` text,
  	\`quantity_requested\` numeric DEFAULT 0 NOT NULL,
  	\`quantity_approved\` numeric,
  	\`quantity_received\` numeric,
  	\`reason_id\` text(36),
  	\`answers_form_id\` text(36),
  	\`answers_version\` text,
  	\`answers_values\` text,
  	\`remark\` text,
  	\`note\` text,
  	\`status\` text DEFAULT 'requested' NOT NULL,
  	FOREIGN KEY (\`order_line_id\`) REFERENCES \`order_lines\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`reason_id\`) REFERENCES \`return_reasons\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`answers_form_id\`) REFERENCES \`forms\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`rmas\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_rmas_lines\`("_order", "_parent_id", "id", "order_line_id", "free_entry", "order_number", "customer_reference", "order_date", "invoice_number", "invoice_date", "article_number", "external_article_number", "article_name", "special_order", "gross_unit_price_cents", "discount_percent", "net_unit_price_cents", "vat_rate", "currency", "quantity_requested", "quantity_approved", "quantity_received", "reason_id", "answers_form_id", "answers_version", "answers_values", "remark", "note", "status") SELECT "_order", "_parent_id", "id", "order_line_id", "free_entry", "order_number", "customer_reference", "order_date", "invoice_number", "invoice_date", "article_number", "external_article_number", "article_name", "special_order", "gross_unit_price_cents", "discount_percent", "net_unit_price_cents", "vat_rate", "currency", "quantity_requested", "quantity_approved", "quantity_received", "reason_id", "answers_form_id", "answers_version", "answers_values", "remark", "note", "status" FROM \`rmas_lines\`;`)
  await db.run(sql`DROP TABLE \`rmas_lines\`;`)
  await db.run(sql`ALTER TABLE \`__new_rmas_lines\` RENAME TO \`rmas_lines\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`rmas_lines_order_idx\` ON \`rmas_lines\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`rmas_lines_parent_id_idx\` ON \`rmas_lines\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`rmas_lines_order_line_idx\` ON \`rmas_lines\` (\`order_line_id\`);`)
  await db.run(sql`CREATE INDEX \`rmas_lines_reason_idx\` ON \`rmas_lines\` (\`reason_id\`);`)
  await db.run(sql`CREATE INDEX \`rmas_lines_answers_answers_form_idx\` ON \`rmas_lines\` (\`answers_form_id\`);`)
  await db.run(sql`CREATE TABLE \`__new_rmas\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`number\` text,
  	\`customer_id\` text(36) NOT NULL,
  	\`customer_number\` text,
  	\`customer_name\` text,
  	\`dealer_id\` text(36),
  	\`dealer_name\` text,
  	\`dealer_until\` text,
  	\`dealer_note\` text,
  	\`contact_id\` text(36),
  	\`on_behalf_by_id\` text(36),
  	\`status\` text DEFAULT 'draft' NOT NULL,
  	\`revision\` numeric DEFAULT 0,
  	\`event_count\` numeric,
  	\`event_head\` text,
  	\`unread_by_customer\` numeric DEFAULT 0,
  	\`unread_by_staff\` numeric DEFAULT 0,
  	\`reason_id\` text(36),
  	\`answers_form_id\` text(36),
  	\`answers_version\` text,
  	\`answers_values\` text,
  	\`remarks\` text,
  	\`cc_email\` text,
  	\`pickup\` integer DEFAULT false,
  	\`accepted_terms_page_id\` text(36),
  	\`accepted_terms_hash\` text,
  	\`accepted_terms_at\` text,
  	\`file_count\` numeric DEFAULT 0,
  	\`submitted_at\` text,
  	\`decided_at\` text,
  	\`decided_by_id\` text(36),
  	\`decision_note\` text,
  	\`return_form_id\` text(36),
  	\`shipping_label_id\` text(36),
  	\`credit_invoice_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`customer_id\`) REFERENCES \`customers\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`dealer_id\`) REFERENCES \`customers\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`contact_id\`) REFERENCES \`contacts\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`on_behalf_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`reason_id\`) REFERENCES \`return_reasons\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`answers_form_id\`) REFERENCES \`forms\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`accepted_terms_page_id\`) REFERENCES \`pages\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`decided_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`return_form_id\`) REFERENCES \`documents\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`shipping_label_id\`) REFERENCES \`documents\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`credit_invoice_id\`) REFERENCES \`invoices\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_rmas\`("id", "number", "customer_id", "customer_number", "customer_name", "dealer_id", "dealer_name", "dealer_until", "dealer_note", "contact_id", "on_behalf_by_id", "status", "revision", "event_count", "event_head", "unread_by_customer", "unread_by_staff", "reason_id", "answers_form_id", "answers_version", "answers_values", "remarks", "cc_email", "pickup", "accepted_terms_page_id", "accepted_terms_hash", "accepted_terms_at", "file_count", "submitted_at", "decided_at", "decided_by_id", "decision_note", "return_form_id", "shipping_label_id", "credit_invoice_id", "updated_at", "created_at") SELECT "id", "number", "customer_id", "customer_number", "customer_name", "dealer_id", "dealer_name", "dealer_until", "dealer_note", "contact_id", "on_behalf_by_id", "status", "revision", "event_count", "event_head", "unread_by_customer", "unread_by_staff", "reason_id", "answers_form_id", "answers_version", "answers_values", "remarks", "cc_email", "pickup", "accepted_terms_page_id", "accepted_terms_hash", "accepted_terms_at", "file_count", "submitted_at", "decided_at", "decided_by_id", "decision_note", "return_form_id", "shipping_label_id", "credit_invoice_id", "updated_at", "created_at" FROM \`rmas\`;`)
  await db.run(sql`DROP TABLE \`rmas\`;`)
  await db.run(sql`ALTER TABLE \`__new_rmas\` RENAME TO \`rmas\`;`)
  await db.run(sql`CREATE UNIQUE INDEX \`rmas_number_idx\` ON \`rmas\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`rmas_customer_idx\` ON \`rmas\` (\`customer_id\`);`)
  await db.run(sql`CREATE INDEX \`rmas_customer_number_idx\` ON \`rmas\` (\`customer_number\`);`)
  await db.run(sql`CREATE INDEX \`rmas_dealer_idx\` ON \`rmas\` (\`dealer_id\`);`)
  await db.run(sql`CREATE INDEX \`rmas_contact_idx\` ON \`rmas\` (\`contact_id\`);`)
  await db.run(sql`CREATE INDEX \`rmas_on_behalf_by_idx\` ON \`rmas\` (\`on_behalf_by_id\`);`)
  await db.run(sql`CREATE INDEX \`rmas_status_idx\` ON \`rmas\` (\`status\`);`)
  await db.run(sql`CREATE INDEX \`rmas_reason_idx\` ON \`rmas\` (\`reason_id\`);`)
  await db.run(sql`CREATE INDEX \`rmas_answers_answers_form_idx\` ON \`rmas\` (\`answers_form_id\`);`)
  await db.run(sql`CREATE INDEX \`rmas_accepted_terms_accepted_terms_page_idx\` ON \`rmas\` (\`accepted_terms_page_id\`);`)
  await db.run(sql`CREATE INDEX \`rmas_submitted_at_idx\` ON \`rmas\` (\`submitted_at\`);`)
  await db.run(sql`CREATE INDEX \`rmas_decided_by_idx\` ON \`rmas\` (\`decided_by_id\`);`)
  await db.run(sql`CREATE INDEX \`rmas_return_form_idx\` ON \`rmas\` (\`return_form_id\`);`)
  await db.run(sql`CREATE INDEX \`rmas_shipping_label_idx\` ON \`rmas\` (\`shipping_label_id\`);`)
  await db.run(sql`CREATE INDEX \`rmas_credit_invoice_idx\` ON \`rmas\` (\`credit_invoice_id\`);`)
  await db.run(sql`CREATE INDEX \`rmas_updated_at_idx\` ON \`rmas\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`rmas_created_at_idx\` ON \`rmas\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`customer_submittedAt_idx\` ON \`rmas\` (\`customer_id\`,\`submitted_at\`);`)
  await db.run(sql`CREATE INDEX \`status_submittedAt_idx\` ON \`rmas\` (\`status\`,\`submitted_at\`);`)
  await db.run(sql`ALTER TABLE \`order_lines\` DROP COLUMN \`quantity_credited\`;`)
  await db.run(sql`ALTER TABLE \`order_lines\` DROP COLUMN \`quantity_kept\`;`)
  await db.run(sql`ALTER TABLE \`return_settings\` DROP COLUMN \`four_eyes_above_cents\`;`)
}
