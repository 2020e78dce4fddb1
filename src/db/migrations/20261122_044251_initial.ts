import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`rmas_lines\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`order_line_id\` text(36) NOT NULL,
  	\`order_number\` text,
  	\`customer_reference\` text,
  	\`order_date\` text,
  	\`invoice_number\` text,
  	\`invoice_date\` text,
  	\`article_number\` text,
  	\`external_article_number\` text,
  	\`article_name\` text,
  	\`net_unit_price_cents\` numeric,
  	\`currency\` text,
  	\`quantity_requested\` numeric DEFAULT 0 NOT NULL,
  	\`quantity_approved\` numeric,
  	\`quantity_received\` numeric,
  	\`reason_id\` text(36),
  	\`remark\` text,
  	\`note\` text,
  	\`status\` text DEFAULT 'requested' NOT NULL,
  	FOREIGN KEY (\`order_line_id\`) REFERENCES \`order_lines\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`reason_id\`) REFERENCES \`return_reasons\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`rmas\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`rmas_lines_order_idx\` ON \`rmas_lines\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`rmas_lines_parent_id_idx\` ON \`rmas_lines\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`rmas_lines_order_line_idx\` ON \`rmas_lines\` (\`order_line_id\`);`)
  await db.run(sql`CREATE INDEX \`rmas_lines_reason_idx\` ON \`rmas_lines\` (\`reason_id\`);`)
  await db.run(sql`CREATE TABLE \`rmas\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`number\` text,
  	\`customer_id\` text(36) NOT NULL,
  	\`customer_number\` text,
  	\`customer_name\` text,
  	\`contact_id\` text(36),
  	\`on_behalf_by_id\` text(36),
  	\`status\` text DEFAULT 'draft' NOT NULL,
  	\`revision\` numeric DEFAULT 0,
  	\`reason_id\` text(36),
  	\`remarks\` text,
  	\`cc_email\` text,
  	\`pickup\` integer DEFAULT false,
  	\`accepted_terms_page_id\` text(36),
  	\`accepted_terms_hash\` text,
  	\`accepted_terms_at\` text,
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
  	FOREIGN KEY (\`contact_id\`) REFERENCES \`contacts\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`on_behalf_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`reason_id\`) REFERENCES \`return_reasons\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`accepted_terms_page_id\`) REFERENCES \`pages\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`decided_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`return_form_id\`) REFERENCES \`documents\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`shipping_label_id\`) REFERENCES \`documents\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`credit_invoice_id\`) REFERENCES \`invoices\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`rmas_number_idx\` ON \`rmas\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`rmas_customer_idx\` ON \`rmas\` (\`customer_id\`);`)
  await db.run(sql`CREATE INDEX \`rmas_customer_number_idx\` ON \`rmas\` (\`customer_number\`);`)
  await db.run(sql`CREATE INDEX \`rmas_contact_idx\` ON \`rmas\` (\`contact_id\`);`)
  await db.run(sql`CREATE INDEX \`rmas_on_behalf_by_idx\` ON \`rmas\` (\`on_behalf_by_id\`);`)
  await db.run(sql`CREATE INDEX \`rmas_status_idx\` ON \`rmas\` (\`status\`);`)
  await db.run(sql`CREATE INDEX \`rmas_reason_idx\` ON \`rmas\` (\`reason_id\`);`)
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
  await db.run(sql`CREATE TABLE \`documents\` (
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
  await db.run(sql`CREATE INDEX \`documents_case_idx\` ON \`documents\` (\`case_id\`);`)
  await db.run(sql`CREATE INDEX \`documents_customer_idx\` ON \`documents\` (\`customer_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`documents_key_idx\` ON \`documents\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`documents_updated_at_idx\` ON \`documents\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`documents_created_at_idx\` ON \`documents\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`case_events\` (
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
  await db.run(sql`CREATE INDEX \`case_events_case_idx\` ON \`case_events\` (\`case_id\`);`)
  await db.run(sql`CREATE INDEX \`case_events_customer_idx\` ON \`case_events\` (\`customer_id\`);`)
  await db.run(sql`CREATE INDEX \`case_events_actor_actor_account_idx\` ON \`case_events\` (\`actor_account\`);`)
  await db.run(sql`CREATE INDEX \`case_events_updated_at_idx\` ON \`case_events\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`case_events_created_at_idx\` ON \`case_events\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`case_at_idx\` ON \`case_events\` (\`case_id\`,\`at\`);`)
  await db.run(sql`CREATE TABLE \`outbox\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`kind\` text DEFAULT 'mail' NOT NULL,
  	\`dedupe_key\` text NOT NULL,
  	\`payload\` text NOT NULL,
  	\`case_id\` text(36),
  	\`status\` text DEFAULT 'due' NOT NULL,
  	\`attempts\` numeric DEFAULT 0,
  	\`next_attempt_at\` text NOT NULL,
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
  await db.run(sql`CREATE UNIQUE INDEX \`outbox_dedupe_key_idx\` ON \`outbox\` (\`dedupe_key\`);`)
  await db.run(sql`CREATE INDEX \`outbox_case_idx\` ON \`outbox\` (\`case_id\`);`)
  await db.run(sql`CREATE INDEX \`outbox_updated_at_idx\` ON \`outbox\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`outbox_created_at_idx\` ON \`outbox\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`status_nextAttemptAt_idx\` ON \`outbox\` (\`status\`,\`next_attempt_at\`);`)
  await db.run(sql`CREATE TABLE \`customers_addresses\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`kind\` text DEFAULT 'delivery' NOT NULL,
  	\`label\` text,
  	\`street\` text,
  	\`house_number\` text,
  	\`postal_code\` text,
  	\`city\` text,
  	\`country_code\` text DEFAULT 'NL',
  	\`primary\` integer DEFAULT false,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`customers\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`customers_addresses_order_idx\` ON \`customers_addresses\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`customers_addresses_parent_id_idx\` ON \`customers_addresses\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`customers\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`number\` text NOT NULL,
  	\`name\` text NOT NULL,
  	\`type\` text DEFAULT 'business' NOT NULL,
  	\`status\` text DEFAULT 'active' NOT NULL,
  	\`vat_number\` text,
  	\`email\` text,
  	\`phone\` text,
  	\`locale\` text DEFAULT 'nl' NOT NULL,
  	\`dealer_id\` text(36),
  	\`sales_rep_id\` text(36),
  	\`night_delivery\` integer DEFAULT false,
  	\`return_window_extra_days\` numeric DEFAULT 0,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`dealer_id\`) REFERENCES \`customers\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`sales_rep_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`customers_number_idx\` ON \`customers\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`customers_dealer_idx\` ON \`customers\` (\`dealer_id\`);`)
  await db.run(sql`CREATE INDEX \`customers_sales_rep_idx\` ON \`customers\` (\`sales_rep_id\`);`)
  await db.run(sql`CREATE INDEX \`customers_updated_at_idx\` ON \`customers\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`customers_created_at_idx\` ON \`customers\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`customers_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`segments_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`customers\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`segments_id\`) REFERENCES \`segments\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`customers_rels_order_idx\` ON \`customers_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`customers_rels_parent_idx\` ON \`customers_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`customers_rels_path_idx\` ON \`customers_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`customers_rels_segments_id_idx\` ON \`customers_rels\` (\`segments_id\`);`)
  await db.run(sql`CREATE TABLE \`contacts_sessions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`created_at\` text,
  	\`expires_at\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`contacts\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`contacts_sessions_order_idx\` ON \`contacts_sessions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`contacts_sessions_parent_id_idx\` ON \`contacts_sessions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`contacts\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`phone\` text,
  	\`locale\` text DEFAULT 'nl' NOT NULL,
  	\`invited\` integer DEFAULT false,
  	\`mail_preferences_promotions\` integer DEFAULT false,
  	\`price_display\` text DEFAULT 'exclusive' NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`email\` text NOT NULL,
  	\`reset_password_token\` text,
  	\`reset_password_expiration\` text,
  	\`salt\` text,
  	\`hash\` text,
  	\`login_attempts\` numeric DEFAULT 0,
  	\`lock_until\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`contacts_updated_at_idx\` ON \`contacts\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`contacts_created_at_idx\` ON \`contacts\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`contacts_email_idx\` ON \`contacts\` (\`email\`);`)
  await db.run(sql`CREATE TABLE \`memberships_rights\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`memberships\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`memberships_rights_order_idx\` ON \`memberships_rights\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`memberships_rights_parent_idx\` ON \`memberships_rights\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`memberships\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`contact_id\` text(36) NOT NULL,
  	\`customer_id\` text(36) NOT NULL,
  	\`status\` text DEFAULT 'active' NOT NULL,
  	\`budget\` numeric,
  	\`is_default\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`contact_id\`) REFERENCES \`contacts\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`customer_id\`) REFERENCES \`customers\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`memberships_contact_idx\` ON \`memberships\` (\`contact_id\`);`)
  await db.run(sql`CREATE INDEX \`memberships_customer_idx\` ON \`memberships\` (\`customer_id\`);`)
  await db.run(sql`CREATE INDEX \`memberships_updated_at_idx\` ON \`memberships\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`memberships_created_at_idx\` ON \`memberships\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`contact_customer_idx\` ON \`memberships\` (\`contact_id\`,\`customer_id\`);`)
  await db.run(sql`CREATE TABLE \`segments\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`code\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`segments_code_idx\` ON \`segments\` (\`code\`);`)
  await db.run(sql`CREATE INDEX \`segments_updated_at_idx\` ON \`segments\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`segments_created_at_idx\` ON \`segments\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`segments_locales\` (
  	\`title\` text NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`segments\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`segments_locales_locale_parent_id_unique\` ON \`segments_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`orders\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`number\` text NOT NULL,
  	\`customer_id\` text(36) NOT NULL,
  	\`customer_reference\` text,
  	\`order_date\` text,
  	\`billing_name\` text,
  	\`sales_rep_name\` text,
  	\`total_cents\` numeric,
  	\`currency\` text,
  	\`shipping_status\` text DEFAULT 'waiting' NOT NULL,
  	\`complete\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`customer_id\`) REFERENCES \`customers\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`orders_number_idx\` ON \`orders\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`orders_customer_idx\` ON \`orders\` (\`customer_id\`);`)
  await db.run(sql`CREATE INDEX \`orders_order_date_idx\` ON \`orders\` (\`order_date\`);`)
  await db.run(sql`CREATE INDEX \`orders_updated_at_idx\` ON \`orders\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`orders_created_at_idx\` ON \`orders\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`order_lines\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`customer_id\` text(36) NOT NULL,
  	\`order_number\` text NOT NULL,
  	\`line_number\` numeric NOT NULL,
  	\`customer_reference\` text,
  	\`order_date\` text,
  	\`special_order\` integer DEFAULT false,
  	\`article_number\` text NOT NULL,
  	\`external_article_number\` text,
  	\`article_name\` text NOT NULL,
  	\`article_returnable\` integer DEFAULT true,
  	\`gross_unit_price_cents\` numeric,
  	\`discount_percent\` numeric,
  	\`net_unit_price_cents\` numeric,
  	\`vat_rate\` numeric,
  	\`currency\` text,
  	\`quantity_ordered\` numeric DEFAULT 0 NOT NULL,
  	\`quantity_delivered\` numeric DEFAULT 0 NOT NULL,
  	\`quantity_invoiced\` numeric DEFAULT 0 NOT NULL,
  	\`quantity_returned\` numeric DEFAULT 0 NOT NULL,
  	\`quantity_in_request\` numeric DEFAULT 0 NOT NULL,
  	\`quantity_awaiting_credit\` numeric DEFAULT 0 NOT NULL,
  	\`quantity_returnable\` numeric DEFAULT 0 NOT NULL,
  	\`expected_delivery_date\` text,
  	\`shipped_at\` text,
  	\`delivered_at\` text,
  	\`invoice_number\` text,
  	\`invoice_date\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`customer_id\`) REFERENCES \`customers\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`order_lines_customer_idx\` ON \`order_lines\` (\`customer_id\`);`)
  await db.run(sql`CREATE INDEX \`order_lines_order_number_idx\` ON \`order_lines\` (\`order_number\`);`)
  await db.run(sql`CREATE INDEX \`order_lines_order_date_idx\` ON \`order_lines\` (\`order_date\`);`)
  await db.run(sql`CREATE INDEX \`order_lines_article_number_idx\` ON \`order_lines\` (\`article_number\`);`)
  await db.run(sql`CREATE INDEX \`order_lines_invoice_number_idx\` ON \`order_lines\` (\`invoice_number\`);`)
  await db.run(sql`CREATE INDEX \`order_lines_updated_at_idx\` ON \`order_lines\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`order_lines_created_at_idx\` ON \`order_lines\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`orderNumber_lineNumber_idx\` ON \`order_lines\` (\`order_number\`,\`line_number\`);`)
  await db.run(sql`CREATE INDEX \`customer_orderDate_idx\` ON \`order_lines\` (\`customer_id\`,\`order_date\`);`)
  await db.run(sql`CREATE INDEX \`customer_articleNumber_idx\` ON \`order_lines\` (\`customer_id\`,\`article_number\`);`)
  await db.run(sql`CREATE TABLE \`invoices\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`number\` text NOT NULL,
  	\`customer_id\` text(36) NOT NULL,
  	\`kind\` text DEFAULT 'invoice' NOT NULL,
  	\`invoice_date\` text,
  	\`due_date\` text,
  	\`amount_cents\` numeric,
  	\`paid_cents\` numeric,
  	\`open_cents\` numeric,
  	\`currency\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`customer_id\`) REFERENCES \`customers\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`invoices_number_idx\` ON \`invoices\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`invoices_customer_idx\` ON \`invoices\` (\`customer_id\`);`)
  await db.run(sql`CREATE INDEX \`invoices_invoice_date_idx\` ON \`invoices\` (\`invoice_date\`);`)
  await db.run(sql`CREATE INDEX \`invoices_updated_at_idx\` ON \`invoices\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`invoices_created_at_idx\` ON \`invoices\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`invoices_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`invoices\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`invoices_texts_order_parent\` ON \`invoices_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`articles\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`number\` text NOT NULL,
  	\`name\` text NOT NULL,
  	\`external_number\` text,
  	\`brand\` text,
  	\`group\` text,
  	\`warranty_months\` numeric,
  	\`returnable\` integer DEFAULT true,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`articles_number_idx\` ON \`articles\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`articles_external_number_idx\` ON \`articles\` (\`external_number\`);`)
  await db.run(sql`CREATE INDEX \`articles_updated_at_idx\` ON \`articles\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`articles_created_at_idx\` ON \`articles\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`return_reasons\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`code\` text NOT NULL,
  	\`online\` integer DEFAULT true,
  	\`position\` numeric DEFAULT 0,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`return_reasons_code_idx\` ON \`return_reasons\` (\`code\`);`)
  await db.run(sql`CREATE INDEX \`return_reasons_updated_at_idx\` ON \`return_reasons\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`return_reasons_created_at_idx\` ON \`return_reasons\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`return_reasons_locales\` (
  	\`title\` text NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`return_reasons\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`return_reasons_locales_locale_parent_id_unique\` ON \`return_reasons_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`return_reasons_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`segments_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`return_reasons\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`segments_id\`) REFERENCES \`segments\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`return_reasons_rels_order_idx\` ON \`return_reasons_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`return_reasons_rels_parent_idx\` ON \`return_reasons_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`return_reasons_rels_path_idx\` ON \`return_reasons_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`return_reasons_rels_segments_id_idx\` ON \`return_reasons_rels\` (\`segments_id\`);`)
  await db.run(sql`CREATE TABLE \`pages\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`slug\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft'
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`pages_slug_idx\` ON \`pages\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`pages_updated_at_idx\` ON \`pages\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`pages_created_at_idx\` ON \`pages\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`pages__status_idx\` ON \`pages\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`pages_locales\` (
  	\`title\` text,
  	\`body\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`pages\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`pages_locales_locale_parent_id_unique\` ON \`pages_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_pages_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_slug\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`pages\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_pages_v_parent_idx\` ON \`_pages_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_version_version_slug_idx\` ON \`_pages_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_version_version_updated_at_idx\` ON \`_pages_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_version_version_created_at_idx\` ON \`_pages_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_version_version__status_idx\` ON \`_pages_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_created_at_idx\` ON \`_pages_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_updated_at_idx\` ON \`_pages_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_snapshot_idx\` ON \`_pages_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_published_locale_idx\` ON \`_pages_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_latest_idx\` ON \`_pages_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_pages_v_locales\` (
  	\`version_title\` text,
  	\`version_body\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_pages_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_pages_v_locales_locale_parent_id_unique\` ON \`_pages_v_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`media\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric,
  	\`focal_x\` numeric,
  	\`focal_y\` numeric
  );
  `)
  await db.run(sql`CREATE INDEX \`media_updated_at_idx\` ON \`media\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`media_created_at_idx\` ON \`media\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`media_filename_idx\` ON \`media\` (\`filename\`);`)
  await db.run(sql`CREATE TABLE \`media_locales\` (
  	\`alt\` text NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`media_locales_locale_parent_id_unique\` ON \`media_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users_sessions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`created_at\` text,
  	\`expires_at\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_sessions_order_idx\` ON \`users_sessions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`users_sessions_parent_id_idx\` ON \`users_sessions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`role\` text DEFAULT 'agent' NOT NULL,
  	\`locale\` text DEFAULT 'nl' NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`enable_a_p_i_key\` integer,
  	\`api_key\` text,
  	\`api_key_index\` text,
  	\`email\` text NOT NULL,
  	\`reset_password_token\` text,
  	\`reset_password_expiration\` text,
  	\`salt\` text,
  	\`hash\` text,
  	\`login_attempts\` numeric DEFAULT 0,
  	\`lock_until\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`users_updated_at_idx\` ON \`users\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`users_created_at_idx\` ON \`users\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`users_email_idx\` ON \`users\` (\`email\`);`)
  await db.run(sql`CREATE TABLE \`users_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`customers_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`customers_id\`) REFERENCES \`customers\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_rels_order_idx\` ON \`users_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`users_rels_parent_idx\` ON \`users_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`users_rels_path_idx\` ON \`users_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`users_rels_customers_id_idx\` ON \`users_rels\` (\`customers_id\`);`)
  await db.run(sql`CREATE TABLE \`counters\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`value\` numeric DEFAULT 0 NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`counters_key_idx\` ON \`counters\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`counters_updated_at_idx\` ON \`counters\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`counters_created_at_idx\` ON \`counters\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`idempotency_keys\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`body_hash\` text NOT NULL,
  	\`state\` text DEFAULT 'running' NOT NULL,
  	\`lease_until\` text NOT NULL,
  	\`expires_at\` text NOT NULL,
  	\`answer_status\` numeric,
  	\`answer\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`idempotency_keys_key_idx\` ON \`idempotency_keys\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`idempotency_keys_expires_at_idx\` ON \`idempotency_keys\` (\`expires_at\`);`)
  await db.run(sql`CREATE INDEX \`idempotency_keys_updated_at_idx\` ON \`idempotency_keys\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`idempotency_keys_created_at_idx\` ON \`idempotency_keys\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`terms_texts\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`hash\` text NOT NULL,
  	\`page_id\` text(36),
  	\`locale\` text DEFAULT 'nl' NOT NULL,
  	\`text\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`page_id\`) REFERENCES \`pages\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`terms_texts_hash_idx\` ON \`terms_texts\` (\`hash\`);`)
  await db.run(sql`CREATE INDEX \`terms_texts_page_idx\` ON \`terms_texts\` (\`page_id\`);`)
  await db.run(sql`CREATE INDEX \`terms_texts_updated_at_idx\` ON \`terms_texts\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`terms_texts_created_at_idx\` ON \`terms_texts\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_kv\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`data\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`payload_kv_key_idx\` ON \`payload_kv\` (\`key\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`value\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_key_idx\` ON \`payload_preferences\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_updated_at_idx\` ON \`payload_preferences\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_created_at_idx\` ON \`payload_preferences\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`contacts_id\` text(36),
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_preferences\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`contacts_id\`) REFERENCES \`contacts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_order_idx\` ON \`payload_preferences_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_parent_idx\` ON \`payload_preferences_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_path_idx\` ON \`payload_preferences_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_contacts_id_idx\` ON \`payload_preferences_rels\` (\`contacts_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_users_id_idx\` ON \`payload_preferences_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_migrations\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`batch\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_migrations_updated_at_idx\` ON \`payload_migrations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_migrations_created_at_idx\` ON \`payload_migrations\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`portal_settings_languages\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`portal_settings\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`portal_settings_languages_order_idx\` ON \`portal_settings_languages\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`portal_settings_languages_parent_idx\` ON \`portal_settings_languages\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`portal_settings\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`company_name\` text DEFAULT 'Nazorg' NOT NULL,
  	\`brand_colour\` text DEFAULT '#1d4e9e' NOT NULL,
  	\`logo_id\` text(36),
  	\`phone\` text,
  	\`email\` text,
  	\`address_street\` text,
  	\`address_house_number\` text,
  	\`address_postal_code\` text,
  	\`address_city\` text,
  	\`address_country_code\` text DEFAULT 'NL',
  	\`menu_returns\` integer DEFAULT true,
  	\`business_zone\` text DEFAULT 'Europe/Amsterdam' NOT NULL,
  	\`updated_at\` text,
  	\`created_at\` text,
  	FOREIGN KEY (\`logo_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`portal_settings_logo_idx\` ON \`portal_settings\` (\`logo_id\`);`)
  await db.run(sql`CREATE TABLE \`portal_settings_locales\` (
  	\`tagline\` text DEFAULT 'Klantportaal',
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`portal_settings\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`portal_settings_locales_locale_parent_id_unique\` ON \`portal_settings_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`return_settings\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`window_basis\` text DEFAULT 'orderDate' NOT NULL,
  	\`window_days\` numeric DEFAULT 180 NOT NULL,
  	\`special_orders_allowed\` integer DEFAULT false,
  	\`reason_per\` text DEFAULT 'rma' NOT NULL,
  	\`form_on\` text DEFAULT 'approval' NOT NULL,
  	\`allowed_creators\` text DEFAULT 'both' NOT NULL,
  	\`pickup_allowed\` integer DEFAULT false,
  	\`terms_required\` integer DEFAULT true,
  	\`return_address_name\` text,
  	\`return_address_street\` text,
  	\`return_address_house_number\` text,
  	\`return_address_postal_code\` text,
  	\`return_address_city\` text,
  	\`return_address_country_code\` text DEFAULT 'NL',
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
  await db.run(sql`CREATE TABLE \`return_settings_locales\` (
  	\`instructions\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`return_settings\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`return_settings_locales_locale_parent_id_unique\` ON \`return_settings_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`return_settings_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`segments_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`return_settings\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`segments_id\`) REFERENCES \`segments\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`return_settings_rels_order_idx\` ON \`return_settings_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`return_settings_rels_parent_idx\` ON \`return_settings_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`return_settings_rels_path_idx\` ON \`return_settings_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`return_settings_rels_segments_id_idx\` ON \`return_settings_rels\` (\`segments_id\`);`)
  await db.run(sql`CREATE TABLE \`mail_settings\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`from_name\` text DEFAULT 'Nazorg' NOT NULL,
  	\`from_address\` text DEFAULT 'nazorg@nazorg.example' NOT NULL,
  	\`reply_to\` text,
  	\`staff_address\` text,
  	\`staff_locale\` text DEFAULT 'nl' NOT NULL,
  	\`cc_per_contact_per_day\` numeric DEFAULT 20 NOT NULL,
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
  await db.run(sql`CREATE TABLE \`number_series\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`rma\` text DEFAULT 'RMA{yy}-{00000}' NOT NULL,
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`rmas_lines\`;`)
  await db.run(sql`DROP TABLE \`rmas\`;`)
  await db.run(sql`DROP TABLE \`documents\`;`)
  await db.run(sql`DROP TABLE \`case_events\`;`)
  await db.run(sql`DROP TABLE \`outbox\`;`)
  await db.run(sql`DROP TABLE \`customers_addresses\`;`)
  await db.run(sql`DROP TABLE \`customers\`;`)
  await db.run(sql`DROP TABLE \`customers_rels\`;`)
  await db.run(sql`DROP TABLE \`contacts_sessions\`;`)
  await db.run(sql`DROP TABLE \`contacts\`;`)
  await db.run(sql`DROP TABLE \`memberships_rights\`;`)
  await db.run(sql`DROP TABLE \`memberships\`;`)
  await db.run(sql`DROP TABLE \`segments\`;`)
  await db.run(sql`DROP TABLE \`segments_locales\`;`)
  await db.run(sql`DROP TABLE \`orders\`;`)
  await db.run(sql`DROP TABLE \`order_lines\`;`)
  await db.run(sql`DROP TABLE \`invoices\`;`)
  await db.run(sql`DROP TABLE \`invoices_texts\`;`)
  await db.run(sql`DROP TABLE \`articles\`;`)
  await db.run(sql`DROP TABLE \`return_reasons\`;`)
  await db.run(sql`DROP TABLE \`return_reasons_locales\`;`)
  await db.run(sql`DROP TABLE \`return_reasons_rels\`;`)
  await db.run(sql`DROP TABLE \`pages\`;`)
  await db.run(sql`DROP TABLE \`pages_locales\`;`)
  await db.run(sql`DROP TABLE \`_pages_v\`;`)
  await db.run(sql`DROP TABLE \`_pages_v_locales\`;`)
  await db.run(sql`DROP TABLE \`media\`;`)
  await db.run(sql`DROP TABLE \`media_locales\`;`)
  await db.run(sql`DROP TABLE \`users_sessions\`;`)
  await db.run(sql`DROP TABLE \`users\`;`)
  await db.run(sql`DROP TABLE \`users_rels\`;`)
  await db.run(sql`DROP TABLE \`counters\`;`)
  await db.run(sql`DROP TABLE \`idempotency_keys\`;`)
  await db.run(sql`DROP TABLE \`terms_texts\`;`)
  await db.run(sql`DROP TABLE \`payload_kv\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_migrations\`;`)
  await db.run(sql`DROP TABLE \`portal_settings_languages\`;`)
  await db.run(sql`DROP TABLE \`portal_settings\`;`)
  await db.run(sql`DROP TABLE \`portal_settings_locales\`;`)
  await db.run(sql`DROP TABLE \`return_settings\`;`)
  await db.run(sql`DROP TABLE \`return_settings_locales\`;`)
  await db.run(sql`DROP TABLE \`return_settings_rels\`;`)
  await db.run(sql`DROP TABLE \`mail_settings\`;`)
  await db.run(sql`DROP TABLE \`number_series\`;`)
}
