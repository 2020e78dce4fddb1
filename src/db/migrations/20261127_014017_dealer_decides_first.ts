import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`rmas\` ADD \`dealer_name\` text;`)
  await db.run(sql`ALTER TABLE \`rmas\` ADD \`dealer_until\` text;`)
  await db.run(sql`ALTER TABLE \`rmas\` ADD \`dealer_note\` text;`)
  await db.run(sql`ALTER TABLE \`service_requests\` ADD \`dealer_id\` text(36) REFERENCES customers(id);`)
  await db.run(sql`CREATE INDEX \`service_requests_dealer_idx\` ON \`service_requests\` (\`dealer_id\`);`)
  await db.run(sql`ALTER TABLE \`return_settings\` ADD \`dealer_first\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`return_settings\` ADD \`dealer_days\` numeric DEFAULT 5;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_service_requests\` (
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
  await db.run(sql`INSERT INTO \`__new_service_requests\`("id", "number", "type_id", "title_nl", "title_en", "customer_id", "customer_number", "customer_name", "contact_id", "on_behalf_by_id", "status", "revision", "answers_form_id", "answers_version", "answers_values", "file_count", "submitted_at", "due_at", "closed_at", "handled_by_id", "question", "answer", "note", "internal_note", "updated_at", "created_at") SELECT "id", "number", "type_id", "title_nl", "title_en", "customer_id", "customer_number", "customer_name", "contact_id", "on_behalf_by_id", "status", "revision", "answers_form_id", "answers_version", "answers_values", "file_count", "submitted_at", "due_at", "closed_at", "handled_by_id", "question", "answer", "note", "internal_note", "updated_at", "created_at" FROM \`service_requests\`;`)
  await db.run(sql`DROP TABLE \`service_requests\`;`)
  await db.run(sql`ALTER TABLE \`__new_service_requests\` RENAME TO \`service_requests\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
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
  await db.run(sql`ALTER TABLE \`rmas\` DROP COLUMN \`dealer_name\`;`)
  await db.run(sql`ALTER TABLE \`rmas\` DROP COLUMN \`dealer_until\`;`)
  await db.run(sql`ALTER TABLE \`rmas\` DROP COLUMN \`dealer_note\`;`)
  await db.run(sql`ALTER TABLE \`return_settings\` DROP COLUMN \`dealer_first\`;`)
  await db.run(sql`ALTER TABLE \`return_settings\` DROP COLUMN \`dealer_days\`;`)
}
