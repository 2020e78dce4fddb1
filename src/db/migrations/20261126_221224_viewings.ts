import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`viewings\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`user_id\` text(36),
  	\`user_name\` text NOT NULL,
  	\`contact_id\` text(36),
  	\`contact_name\` text NOT NULL,
  	\`started_at\` text NOT NULL,
  	\`expires_at\` text NOT NULL,
  	\`ended_at\` text,
  	\`token_hash\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`contact_id\`) REFERENCES \`contacts\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`viewings_user_idx\` ON \`viewings\` (\`user_id\`);`)
  await db.run(sql`CREATE INDEX \`viewings_contact_idx\` ON \`viewings\` (\`contact_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`viewings_token_hash_idx\` ON \`viewings\` (\`token_hash\`);`)
  await db.run(sql`CREATE INDEX \`viewings_updated_at_idx\` ON \`viewings\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`viewings_created_at_idx\` ON \`viewings\` (\`created_at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`viewings\`;`)
}
