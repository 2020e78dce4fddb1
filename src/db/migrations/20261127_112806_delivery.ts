import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`delivery_settings_carriers\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`code\` text NOT NULL,
  	\`title\` text NOT NULL,
  	\`tracking_url\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`delivery_settings\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`delivery_settings_carriers_order_idx\` ON \`delivery_settings_carriers\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`delivery_settings_carriers_parent_id_idx\` ON \`delivery_settings_carriers\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`delivery_settings\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`delivery_settings_carriers\`;`)
  await db.run(sql`DROP TABLE \`delivery_settings\`;`)
}
