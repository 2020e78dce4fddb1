import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_documents\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`case_id\` text(36),
  	\`service_request_id\` text(36),
  	\`warranty_claim_id\` text(36),
  	\`invoice_id\` text(36),
  	\`customer_id\` text(36) NOT NULL,
  	\`kind\` text DEFAULT 'return-form' NOT NULL,
  	\`revision\` numeric NOT NULL,
  	\`locale\` text DEFAULT 'nl' NOT NULL,
  	\`key\` text NOT NULL,
  	\`file_name\` text NOT NULL,
  	\`mime_type\` text NOT NULL,
  	\`bytes\` numeric NOT NULL,
  	\`pages\` numeric,
  	\`sha256\` text NOT NULL,
  	\`storage_key\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`case_id\`) REFERENCES \`rmas\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`service_request_id\`) REFERENCES \`service_requests\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`warranty_claim_id\`) REFERENCES \`warranty_claims\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`invoice_id\`) REFERENCES \`invoices\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`customer_id\`) REFERENCES \`customers\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_documents\`("id", "case_id", "service_request_id", "warranty_claim_id", "invoice_id", "customer_id", "kind", "revision", "locale", "key", "file_name", "mime_type", "bytes", "pages", "sha256", "storage_key", "updated_at", "created_at") SELECT "id", "case_id", "service_request_id", "warranty_claim_id", NULL, "customer_id", "kind", "revision", "locale", "key", "file_name", "mime_type", "bytes", "pages", "sha256", "storage_key", "updated_at", "created_at" FROM \`documents\`;`)
  await db.run(sql`DROP TABLE \`documents\`;`)
  await db.run(sql`ALTER TABLE \`__new_documents\` RENAME TO \`documents\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`documents_case_idx\` ON \`documents\` (\`case_id\`);`)
  await db.run(sql`CREATE INDEX \`documents_service_request_idx\` ON \`documents\` (\`service_request_id\`);`)
  await db.run(sql`CREATE INDEX \`documents_warranty_claim_idx\` ON \`documents\` (\`warranty_claim_id\`);`)
  await db.run(sql`CREATE INDEX \`documents_invoice_idx\` ON \`documents\` (\`invoice_id\`);`)
  await db.run(sql`CREATE INDEX \`documents_customer_idx\` ON \`documents\` (\`customer_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`documents_key_idx\` ON \`documents\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`documents_updated_at_idx\` ON \`documents\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`documents_created_at_idx\` ON \`documents\` (\`created_at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
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
  await db.run(sql`INSERT INTO \`__new_documents\`("id", "case_id", "service_request_id", "warranty_claim_id", "customer_id", "kind", "revision", "locale", "key", "file_name", "mime_type", "bytes", "pages", "sha256", "storage_key", "updated_at", "created_at") SELECT "id", "case_id", "service_request_id", "warranty_claim_id", "customer_id", "kind", "revision", "locale", "key", "file_name", "mime_type", "bytes", "pages", "sha256", "storage_key", "updated_at", "created_at" FROM \`documents\`;`)
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
}
