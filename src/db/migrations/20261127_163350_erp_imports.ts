import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`erp_imports\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`file\` text NOT NULL,
  	\`entity\` text DEFAULT 'customers' NOT NULL,
  	\`format\` text DEFAULT 'ndjson' NOT NULL,
  	\`status\` text DEFAULT 'checking' NOT NULL,
  	\`refusal\` text,
  	\`door\` text DEFAULT 'api' NOT NULL,
  	\`user_id\` text(36),
  	\`sha256\` text NOT NULL,
  	\`read\` numeric DEFAULT 0,
  	\`created\` numeric DEFAULT 0,
  	\`updated\` numeric DEFAULT 0,
  	\`unchanged\` numeric DEFAULT 0,
  	\`older\` numeric DEFAULT 0,
  	\`refused\` numeric DEFAULT 0,
  	\`errors\` text,
  	\`applied_line\` numeric DEFAULT 0,
  	\`started_at\` text NOT NULL,
  	\`duration_ms\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`erp_imports_user_idx\` ON \`erp_imports\` (\`user_id\`);`)
  await db.run(sql`CREATE INDEX \`erp_imports_sha256_idx\` ON \`erp_imports\` (\`sha256\`);`)
  await db.run(sql`CREATE INDEX \`erp_imports_started_at_idx\` ON \`erp_imports\` (\`started_at\`);`)
  await db.run(sql`CREATE INDEX \`erp_imports_updated_at_idx\` ON \`erp_imports\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`erp_imports_created_at_idx\` ON \`erp_imports\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`erp_row_times\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`changed_at\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`erp_row_times_key_idx\` ON \`erp_row_times\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`erp_row_times_updated_at_idx\` ON \`erp_row_times\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`erp_row_times_created_at_idx\` ON \`erp_row_times\` (\`created_at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`erp_imports\`;`)
  await db.run(sql`DROP TABLE \`erp_row_times\`;`)
}
