import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`config_runs\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`by\` text NOT NULL,
  	\`user_id\` text(36),
  	\`state\` text DEFAULT 'applied' NOT NULL,
  	\`undone_at\` text,
  	\`undone_by\` text,
  	\`touched\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`config_runs_user_idx\` ON \`config_runs\` (\`user_id\`);`)
  await db.run(sql`CREATE INDEX \`config_runs_updated_at_idx\` ON \`config_runs\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`config_runs_created_at_idx\` ON \`config_runs\` (\`created_at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`config_runs\`;`)
}
