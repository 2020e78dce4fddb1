import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`grid_exports\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`contact_id\` text(36),
  	\`user_id\` text(36),
  	\`grid\` text NOT NULL,
  	\`query\` text,
  	\`locale\` text DEFAULT 'nl' NOT NULL,
  	\`status\` text NOT NULL,
  	\`fault\` text,
  	\`rows\` numeric DEFAULT 0,
  	\`total\` numeric,
  	\`file_name\` text,
  	\`bytes\` numeric,
  	\`storage_key\` text,
  	\`reach\` text,
  	\`expires_at\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`contact_id\`) REFERENCES \`contacts\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`grid_exports_contact_idx\` ON \`grid_exports\` (\`contact_id\`);`)
  await db.run(sql`CREATE INDEX \`grid_exports_user_idx\` ON \`grid_exports\` (\`user_id\`);`)
  await db.run(sql`CREATE INDEX \`grid_exports_expires_at_idx\` ON \`grid_exports\` (\`expires_at\`);`)
  await db.run(sql`CREATE INDEX \`grid_exports_updated_at_idx\` ON \`grid_exports\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`grid_exports_created_at_idx\` ON \`grid_exports\` (\`created_at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`grid_exports\`;`)
}
