import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`warranty_claims\` ADD \`dealer_id\` text(36) REFERENCES customers(id);`)
  await db.run(sql`CREATE INDEX \`warranty_claims_dealer_idx\` ON \`warranty_claims\` (\`dealer_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_warranty_claims\` (
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
  await db.run(sql`INSERT INTO \`__new_warranty_claims\`("id", "number", "customer_id", "customer_number", "customer_name", "contact_id", "on_behalf_by_id", "status", "revision", "event_count", "event_head", "unread_by_customer", "unread_by_staff", "form_email", "cc_email", "contact_name", "contact_phone", "damage", "damage_title_nl", "damage_title_en", "complaint", "answers_form_id", "answers_version", "answers_values", "return_after_review", "accepted_terms_page_id", "accepted_terms_hash", "accepted_terms_at", "file_count", "submitted_at", "handled_at", "closed_at", "handled_by_id", "note", "internal_note", "claim_form_id", "response_id", "invoice_id", "invoice_number", "updated_at", "created_at") SELECT "id", "number", "customer_id", "customer_number", "customer_name", "contact_id", "on_behalf_by_id", "status", "revision", "event_count", "event_head", "unread_by_customer", "unread_by_staff", "form_email", "cc_email", "contact_name", "contact_phone", "damage", "damage_title_nl", "damage_title_en", "complaint", "answers_form_id", "answers_version", "answers_values", "return_after_review", "accepted_terms_page_id", "accepted_terms_hash", "accepted_terms_at", "file_count", "submitted_at", "handled_at", "closed_at", "handled_by_id", "note", "internal_note", "claim_form_id", "response_id", "invoice_id", "invoice_number", "updated_at", "created_at" FROM \`warranty_claims\`;`)
  await db.run(sql`DROP TABLE \`warranty_claims\`;`)
  await db.run(sql`ALTER TABLE \`__new_warranty_claims\` RENAME TO \`warranty_claims\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
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
}
