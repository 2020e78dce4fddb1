import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`registrations\` (
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
  await db.run(sql`CREATE TABLE \`registration_settings_holidays\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`day\` text NOT NULL,
  	\`name\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`registration_settings\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`registration_settings_holidays_order_idx\` ON \`registration_settings_holidays\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`registration_settings_holidays_parent_id_idx\` ON \`registration_settings_holidays\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`registration_settings_recipients\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`address\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`registration_settings\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`registration_settings_recipients_order_idx\` ON \`registration_settings_recipients\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`registration_settings_recipients_parent_id_idx\` ON \`registration_settings_recipients\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`registration_settings\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`open_business\` integer DEFAULT true,
  	\`open_private\` integer DEFAULT true,
  	\`open_access\` integer DEFAULT true,
  	\`terms_required\` integer DEFAULT true,
  	\`ask_vies\` integer DEFAULT false,
  	\`target_days\` numeric DEFAULT 3 NOT NULL,
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
  await db.run(sql`ALTER TABLE \`outbox\` ADD \`registration\` text;`)
  await db.run(sql`CREATE INDEX \`outbox_registration_idx\` ON \`outbox\` (\`registration\`);`)
  await db.run(sql`ALTER TABLE \`customers\` ADD \`vat_key\` text;`)
  await db.run(sql`ALTER TABLE \`customers\` ADD \`external_id\` text;`)
  await db.run(sql`ALTER TABLE \`customers\` ADD \`provisional\` integer DEFAULT false;`)
  await db.run(sql`CREATE INDEX \`customers_vat_key_idx\` ON \`customers\` (\`vat_key\`);`)
  await db.run(sql`CREATE INDEX \`customers_external_id_idx\` ON \`customers\` (\`external_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`registrations\`;`)
  await db.run(sql`DROP TABLE \`registration_settings_holidays\`;`)
  await db.run(sql`DROP TABLE \`registration_settings_recipients\`;`)
  await db.run(sql`DROP TABLE \`registration_settings\`;`)
  await db.run(sql`DROP INDEX \`outbox_registration_idx\`;`)
  await db.run(sql`ALTER TABLE \`outbox\` DROP COLUMN \`registration\`;`)
  await db.run(sql`DROP INDEX \`customers_vat_key_idx\`;`)
  await db.run(sql`DROP INDEX \`customers_external_id_idx\`;`)
  await db.run(sql`ALTER TABLE \`customers\` DROP COLUMN \`vat_key\`;`)
  await db.run(sql`ALTER TABLE \`customers\` DROP COLUMN \`external_id\`;`)
  await db.run(sql`ALTER TABLE \`customers\` DROP COLUMN \`provisional\`;`)
}
