import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`grid_views\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`contact_id\` text(36) NOT NULL,
  	\`grid\` text DEFAULT 'orders' NOT NULL,
  	\`name\` text NOT NULL,
  	\`query\` text NOT NULL,
  	\`name_key\` text NOT NULL,
  	\`place\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`contact_id\`) REFERENCES \`contacts\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`grid_views_contact_idx\` ON \`grid_views\` (\`contact_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`grid_views_name_key_idx\` ON \`grid_views\` (\`name_key\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`grid_views_place_idx\` ON \`grid_views\` (\`place\`);`)
  await db.run(sql`CREATE INDEX \`grid_views_updated_at_idx\` ON \`grid_views\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`grid_views_created_at_idx\` ON \`grid_views\` (\`created_at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`grid_views\`;`)
}
