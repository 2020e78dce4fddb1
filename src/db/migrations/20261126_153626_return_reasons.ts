import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`reason_codes\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`code\` text NOT NULL,
  	\`description\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`reason_codes_code_idx\` ON \`reason_codes\` (\`code\`);`)
  await db.run(sql`CREATE INDEX \`reason_codes_updated_at_idx\` ON \`reason_codes\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`reason_codes_created_at_idx\` ON \`reason_codes\` (\`created_at\`);`)
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
  await db.run(sql`INSERT INTO \`__new_rmas_lines\`("_order", "_parent_id", "id", "order_line_id", "order_number", "customer_reference", "order_date", "invoice_number", "invoice_date", "article_number", "external_article_number", "article_name", "special_order", "gross_unit_price_cents", "discount_percent", "net_unit_price_cents", "vat_rate", "currency", "quantity_requested", "quantity_approved", "quantity_received", "reason_id", "answers_form_id", "answers_version", "answers_values", "remark", "note", "status") SELECT "_order", "_parent_id", "id", "order_line_id", "order_number", "customer_reference", "order_date", "invoice_number", "invoice_date", "article_number", "external_article_number", "article_name", "special_order", "gross_unit_price_cents", "discount_percent", "net_unit_price_cents", "vat_rate", "currency", "quantity_requested", "quantity_approved", "quantity_received", "reason_id", "answers_form_id", "answers_version", "answers_values", "remark", "note", "status" FROM \`rmas_lines\`;`)
  await db.run(sql`DROP TABLE \`rmas_lines\`;`)
  await db.run(sql`ALTER TABLE \`__new_rmas_lines\` RENAME TO \`rmas_lines\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`rmas_lines_order_idx\` ON \`rmas_lines\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`rmas_lines_parent_id_idx\` ON \`rmas_lines\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`rmas_lines_order_line_idx\` ON \`rmas_lines\` (\`order_line_id\`);`)
  await db.run(sql`CREATE INDEX \`rmas_lines_reason_idx\` ON \`rmas_lines\` (\`reason_id\`);`)
  await db.run(sql`CREATE INDEX \`rmas_lines_answers_answers_form_idx\` ON \`rmas_lines\` (\`answers_form_id\`);`)
  await db.run(sql`ALTER TABLE \`customers\` ADD \`shipping_code\` text;`)
  await db.run(sql`ALTER TABLE \`return_reasons\` ADD \`parent_id\` text(36) REFERENCES return_reasons(id);`)
  await db.run(sql`ALTER TABLE \`return_reasons\` ADD \`photo_required\` integer DEFAULT false;`)
  await db.run(sql`CREATE INDEX \`return_reasons_parent_idx\` ON \`return_reasons\` (\`parent_id\`);`)
  await db.run(sql`ALTER TABLE \`return_reasons_locales\` ADD \`help\` text;`)
  await db.run(sql`ALTER TABLE \`return_settings\` ADD \`extension_days\` numeric DEFAULT 0;`)
  await db.run(sql`ALTER TABLE \`return_settings\` ADD \`free_entry_allowed\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`return_settings\` ADD \`skip_shipping_code_check\` integer DEFAULT true;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`reason_codes\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_return_reasons\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`code\` text NOT NULL,
  	\`form_id\` text(36),
  	\`online\` integer DEFAULT true,
  	\`position\` numeric DEFAULT 0,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`form_id\`) REFERENCES \`forms\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_return_reasons\`("id", "code", "form_id", "online", "position", "updated_at", "created_at") SELECT "id", "code", "form_id", "online", "position", "updated_at", "created_at" FROM \`return_reasons\`;`)
  await db.run(sql`DROP TABLE \`return_reasons\`;`)
  await db.run(sql`ALTER TABLE \`__new_return_reasons\` RENAME TO \`return_reasons\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE UNIQUE INDEX \`return_reasons_code_idx\` ON \`return_reasons\` (\`code\`);`)
  await db.run(sql`CREATE INDEX \`return_reasons_form_idx\` ON \`return_reasons\` (\`form_id\`);`)
  await db.run(sql`CREATE INDEX \`return_reasons_updated_at_idx\` ON \`return_reasons\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`return_reasons_created_at_idx\` ON \`return_reasons\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`__new_rmas_lines\` (
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
  await db.run(sql`INSERT INTO \`__new_rmas_lines\`("_order", "_parent_id", "id", "order_line_id", "order_number", "customer_reference", "order_date", "invoice_number", "invoice_date", "article_number", "external_article_number", "article_name", "special_order", "gross_unit_price_cents", "discount_percent", "net_unit_price_cents", "vat_rate", "currency", "quantity_requested", "quantity_approved", "quantity_received", "reason_id", "answers_form_id", "answers_version", "answers_values", "remark", "note", "status") SELECT "_order", "_parent_id", "id", "order_line_id", "order_number", "customer_reference", "order_date", "invoice_number", "invoice_date", "article_number", "external_article_number", "article_name", "special_order", "gross_unit_price_cents", "discount_percent", "net_unit_price_cents", "vat_rate", "currency", "quantity_requested", "quantity_approved", "quantity_received", "reason_id", "answers_form_id", "answers_version", "answers_values", "remark", "note", "status" FROM \`rmas_lines\`;`)
  await db.run(sql`DROP TABLE \`rmas_lines\`;`)
  await db.run(sql`ALTER TABLE \`__new_rmas_lines\` RENAME TO \`rmas_lines\`;`)
  await db.run(sql`CREATE INDEX \`rmas_lines_order_idx\` ON \`rmas_lines\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`rmas_lines_parent_id_idx\` ON \`rmas_lines\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`rmas_lines_order_line_idx\` ON \`rmas_lines\` (\`order_line_id\`);`)
  await db.run(sql`CREATE INDEX \`rmas_lines_reason_idx\` ON \`rmas_lines\` (\`reason_id\`);`)
  await db.run(sql`CREATE INDEX \`rmas_lines_answers_answers_form_idx\` ON \`rmas_lines\` (\`answers_form_id\`);`)
  await db.run(sql`ALTER TABLE \`customers\` DROP COLUMN \`shipping_code\`;`)
  await db.run(sql`ALTER TABLE \`return_reasons_locales\` DROP COLUMN \`help\`;`)
  await db.run(sql`ALTER TABLE \`return_settings\` DROP COLUMN \`extension_days\`;`)
  await db.run(sql`ALTER TABLE \`return_settings\` DROP COLUMN \`free_entry_allowed\`;`)
  await db.run(sql`ALTER TABLE \`return_settings\` DROP COLUMN \`skip_shipping_code_check\`;`)
}
