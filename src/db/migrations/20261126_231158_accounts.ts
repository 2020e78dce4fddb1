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
  await db.run(sql`CREATE TABLE \`company_register\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`street\` text,
  	\`house_number\` text,
  	\`postal_code\` text,
  	\`city\` text,
  	\`country_code\` text NOT NULL,
  	\`vat_number\` text,
  	\`registration_number\` text,
  	\`search_text\` text NOT NULL,
  	\`import_id\` text(36) NOT NULL,
  	\`key\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`import_id\`) REFERENCES \`register_imports\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`company_register_import_idx\` ON \`company_register\` (\`import_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`company_register_key_idx\` ON \`company_register\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`company_register_updated_at_idx\` ON \`company_register\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`company_register_created_at_idx\` ON \`company_register\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`register_imports\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`file\` text NOT NULL,
  	\`status\` text DEFAULT 'writing' NOT NULL,
  	\`rows\` numeric DEFAULT 0,
  	\`at\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`register_imports_status_idx\` ON \`register_imports\` (\`status\`);`)
  await db.run(sql`CREATE INDEX \`register_imports_updated_at_idx\` ON \`register_imports\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`register_imports_created_at_idx\` ON \`register_imports\` (\`created_at\`);`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_contacts\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`phone\` text,
  	\`locale\` text DEFAULT 'nl' NOT NULL,
  	\`invited\` integer DEFAULT false,
  	\`new_email\` text,
  	\`new_email_hash\` text,
  	\`new_email_refuse_hash\` text,
  	\`new_email_expires_at\` text,
  	\`mail_preferences_kinds\` text,
  	\`mail_preferences_promotions\` integer DEFAULT false,
  	\`mail_preferences_promotions_at\` text,
  	\`price_display\` text,
  	\`price_kind\` text,
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
  await db.run(sql`INSERT INTO \`__new_contacts\`("id", "name", "phone", "locale", "invited", "new_email", "new_email_hash", "new_email_refuse_hash", "new_email_expires_at", "mail_preferences_kinds", "mail_preferences_promotions", "mail_preferences_promotions_at", "price_display", "price_kind", "updated_at", "created_at", "email", "reset_password_token", "reset_password_expiration", "salt", "hash", "login_attempts", "lock_until") SELECT "id", "name", "phone", "locale", "invited", NULL, NULL, NULL, NULL, NULL, "mail_preferences_promotions", NULL, "price_display", NULL, "updated_at", "created_at", "email", "reset_password_token", "reset_password_expiration", "salt", "hash", "login_attempts", "lock_until" FROM \`contacts\`;`)
  await db.run(sql`DROP TABLE \`contacts\`;`)
  await db.run(sql`ALTER TABLE \`__new_contacts\` RENAME TO \`contacts\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`contacts_new_email_hash_idx\` ON \`contacts\` (\`new_email_hash\`);`)
  await db.run(sql`CREATE INDEX \`contacts_new_email_refuse_hash_idx\` ON \`contacts\` (\`new_email_refuse_hash\`);`)
  await db.run(sql`CREATE INDEX \`contacts_updated_at_idx\` ON \`contacts\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`contacts_created_at_idx\` ON \`contacts\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`contacts_email_idx\` ON \`contacts\` (\`email\`);`)
  await db.run(sql`ALTER TABLE \`rmas\` ADD \`dealer_id\` text(36) REFERENCES customers(id);`)
  await db.run(sql`CREATE INDEX \`rmas_dealer_idx\` ON \`rmas\` (\`dealer_id\`);`)
  await db.run(sql`ALTER TABLE \`customers\` ADD \`blocked_by\` text;`)
  await db.run(sql`ALTER TABLE \`customers\` ADD \`is_dealer\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`customers\` ADD \`dealer_discount_basis_points\` numeric;`)
  await db.run(sql`ALTER TABLE \`customers\` ADD \`wanted_addresses\` text;`)
  await db.run(sql`ALTER TABLE \`customers\` ADD \`addresses_revision\` numeric DEFAULT 0;`)
  await db.run(sql`ALTER TABLE \`registrations\` ADD \`dealer_id\` text(36) REFERENCES customers(id);`)
  await db.run(sql`ALTER TABLE \`registrations\` ADD \`decided_by_contact_id\` text(36) REFERENCES contacts(id);`)
  await db.run(sql`CREATE INDEX \`registrations_dealer_idx\` ON \`registrations\` (\`dealer_id\`);`)
  await db.run(sql`CREATE INDEX \`registrations_decided_by_contact_idx\` ON \`registrations\` (\`decided_by_contact_id\`);`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`key_hash\` text;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`key_hint\` text;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`key_made_on\` text;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`key_used_on\` text;`)
  await db.run(sql`CREATE INDEX \`users_key_hash_idx\` ON \`users\` (\`key_hash\`);`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`enable_a_p_i_key\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`api_key\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`api_key_index\`;`)
  await db.run(sql`ALTER TABLE \`portal_settings\` ADD \`new_contacts_price_display\` text DEFAULT 'exclusive' NOT NULL;`)
  await db.run(sql`ALTER TABLE \`portal_settings\` ADD \`new_contacts_price_kind\` text DEFAULT 'net' NOT NULL;`)
  await db.run(sql`ALTER TABLE \`registration_settings\` ADD \`open_end_customer\` integer DEFAULT false;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`erp_events\`;`)
  await db.run(sql`DROP TABLE \`company_register\`;`)
  await db.run(sql`DROP TABLE \`register_imports\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_rmas\` (
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
  await db.run(sql`INSERT INTO \`__new_rmas\`("id", "number", "customer_id", "customer_number", "customer_name", "contact_id", "on_behalf_by_id", "status", "revision", "reason_id", "answers_form_id", "answers_version", "answers_values", "remarks", "cc_email", "pickup", "accepted_terms_page_id", "accepted_terms_hash", "accepted_terms_at", "file_count", "submitted_at", "decided_at", "decided_by_id", "decision_note", "return_form_id", "shipping_label_id", "credit_invoice_id", "updated_at", "created_at") SELECT "id", "number", "customer_id", "customer_number", "customer_name", "contact_id", "on_behalf_by_id", "status", "revision", "reason_id", "answers_form_id", "answers_version", "answers_values", "remarks", "cc_email", "pickup", "accepted_terms_page_id", "accepted_terms_hash", "accepted_terms_at", "file_count", "submitted_at", "decided_at", "decided_by_id", "decision_note", "return_form_id", "shipping_label_id", "credit_invoice_id", "updated_at", "created_at" FROM \`rmas\`;`)
  await db.run(sql`DROP TABLE \`rmas\`;`)
  await db.run(sql`ALTER TABLE \`__new_rmas\` RENAME TO \`rmas\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE UNIQUE INDEX \`rmas_number_idx\` ON \`rmas\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`rmas_customer_idx\` ON \`rmas\` (\`customer_id\`);`)
  await db.run(sql`CREATE INDEX \`rmas_customer_number_idx\` ON \`rmas\` (\`customer_number\`);`)
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
  await db.run(sql`CREATE TABLE \`__new_registrations\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`kind\` text DEFAULT 'business' NOT NULL,
  	\`status\` text DEFAULT 'open' NOT NULL,
  	\`contact_name\` text NOT NULL,
  	\`email\` text NOT NULL,
  	\`phone\` text,
  	\`locale\` text DEFAULT 'nl' NOT NULL,
  	\`vat_number\` text,
  	\`address_street\` text,
  	\`address_house_number\` text,
  	\`address_postal_code\` text,
  	\`address_city\` text,
  	\`address_country_code\` text DEFAULT 'NL',
  	\`customer_number\` text,
  	\`without_invoices\` integer DEFAULT false,
  	\`extra_login\` integer DEFAULT false,
  	\`remarks\` text,
  	\`accepted_terms_page_id\` text(36),
  	\`accepted_terms_hash\` text,
  	\`accepted_terms_at\` text,
  	\`vat_check\` text DEFAULT 'notAsked' NOT NULL,
  	\`vat_checked_at\` text,
  	\`vat_name\` text,
  	\`vat_address\` text,
  	\`submitted_at\` text NOT NULL,
  	\`due_on\` text,
  	\`decided_at\` text,
  	\`decided_by_id\` text(36),
  	\`decision_note\` text,
  	\`customer_id\` text(36),
  	\`contact_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`accepted_terms_page_id\`) REFERENCES \`pages\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`decided_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`customer_id\`) REFERENCES \`customers\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`contact_id\`) REFERENCES \`contacts\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_registrations\`("id", "name", "kind", "status", "contact_name", "email", "phone", "locale", "vat_number", "address_street", "address_house_number", "address_postal_code", "address_city", "address_country_code", "customer_number", "without_invoices", "extra_login", "remarks", "accepted_terms_page_id", "accepted_terms_hash", "accepted_terms_at", "vat_check", "vat_checked_at", "vat_name", "vat_address", "submitted_at", "due_on", "decided_at", "decided_by_id", "decision_note", "customer_id", "contact_id", "updated_at", "created_at") SELECT "id", "name", "kind", "status", "contact_name", "email", "phone", "locale", "vat_number", "address_street", "address_house_number", "address_postal_code", "address_city", "address_country_code", "customer_number", "without_invoices", "extra_login", "remarks", "accepted_terms_page_id", "accepted_terms_hash", "accepted_terms_at", "vat_check", "vat_checked_at", "vat_name", "vat_address", "submitted_at", "due_on", "decided_at", "decided_by_id", "decision_note", "customer_id", "contact_id", "updated_at", "created_at" FROM \`registrations\`;`)
  await db.run(sql`DROP TABLE \`registrations\`;`)
  await db.run(sql`ALTER TABLE \`__new_registrations\` RENAME TO \`registrations\`;`)
  await db.run(sql`CREATE INDEX \`registrations_status_idx\` ON \`registrations\` (\`status\`);`)
  await db.run(sql`CREATE INDEX \`registrations_email_idx\` ON \`registrations\` (\`email\`);`)
  await db.run(sql`CREATE INDEX \`registrations_vat_number_idx\` ON \`registrations\` (\`vat_number\`);`)
  await db.run(sql`CREATE INDEX \`registrations_accepted_terms_accepted_terms_page_idx\` ON \`registrations\` (\`accepted_terms_page_id\`);`)
  await db.run(sql`CREATE INDEX \`registrations_submitted_at_idx\` ON \`registrations\` (\`submitted_at\`);`)
  await db.run(sql`CREATE INDEX \`registrations_due_on_idx\` ON \`registrations\` (\`due_on\`);`)
  await db.run(sql`CREATE INDEX \`registrations_decided_by_idx\` ON \`registrations\` (\`decided_by_id\`);`)
  await db.run(sql`CREATE INDEX \`registrations_customer_idx\` ON \`registrations\` (\`customer_id\`);`)
  await db.run(sql`CREATE INDEX \`registrations_contact_idx\` ON \`registrations\` (\`contact_id\`);`)
  await db.run(sql`CREATE INDEX \`registrations_updated_at_idx\` ON \`registrations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`registrations_created_at_idx\` ON \`registrations\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`status_submittedAt_2_idx\` ON \`registrations\` (\`status\`,\`submitted_at\`);`)
  await db.run(sql`CREATE TABLE \`__new_contacts\` (
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
  await db.run(sql`INSERT INTO \`__new_contacts\`("id", "name", "phone", "locale", "invited", "mail_preferences_promotions", "price_display", "updated_at", "created_at", "email", "reset_password_token", "reset_password_expiration", "salt", "hash", "login_attempts", "lock_until") SELECT "id", "name", "phone", "locale", "invited", "mail_preferences_promotions", "price_display", "updated_at", "created_at", "email", "reset_password_token", "reset_password_expiration", "salt", "hash", "login_attempts", "lock_until" FROM \`contacts\`;`)
  await db.run(sql`DROP TABLE \`contacts\`;`)
  await db.run(sql`ALTER TABLE \`__new_contacts\` RENAME TO \`contacts\`;`)
  await db.run(sql`CREATE INDEX \`contacts_updated_at_idx\` ON \`contacts\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`contacts_created_at_idx\` ON \`contacts\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`contacts_email_idx\` ON \`contacts\` (\`email\`);`)
  await db.run(sql`DROP INDEX \`users_key_hash_idx\`;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`enable_a_p_i_key\` integer;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`api_key\` text;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`api_key_index\` text;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`key_hash\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`key_hint\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`key_made_on\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`key_used_on\`;`)
  await db.run(sql`ALTER TABLE \`customers\` DROP COLUMN \`blocked_by\`;`)
  await db.run(sql`ALTER TABLE \`customers\` DROP COLUMN \`is_dealer\`;`)
  await db.run(sql`ALTER TABLE \`customers\` DROP COLUMN \`dealer_discount_basis_points\`;`)
  await db.run(sql`ALTER TABLE \`customers\` DROP COLUMN \`wanted_addresses\`;`)
  await db.run(sql`ALTER TABLE \`customers\` DROP COLUMN \`addresses_revision\`;`)
  await db.run(sql`ALTER TABLE \`portal_settings\` DROP COLUMN \`new_contacts_price_display\`;`)
  await db.run(sql`ALTER TABLE \`portal_settings\` DROP COLUMN \`new_contacts_price_kind\`;`)
  await db.run(sql`ALTER TABLE \`registration_settings\` DROP COLUMN \`open_end_customer\`;`)
}
