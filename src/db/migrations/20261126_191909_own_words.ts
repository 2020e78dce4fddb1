import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`key_channel_idx\`;`)
  await db.run(sql`ALTER TABLE \`templates\` ADD \`service_type_id\` text(36) REFERENCES service_types(id);`)
  await db.run(sql`ALTER TABLE \`templates\` ADD \`slot\` text;`)
  await db.run(sql`UPDATE \`templates\` SET \`slot\` = \`key\` || '@';`)
  await db.run(sql`CREATE INDEX \`templates_service_type_idx\` ON \`templates\` (\`service_type_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`templates_slot_idx\` ON \`templates\` (\`slot\`);`)
  await db.run(sql`DROP INDEX \`version_key_version_channel_idx\`;`)
  await db.run(sql`ALTER TABLE \`_templates_v\` ADD \`version_service_type_id\` text(36) REFERENCES service_types(id);`)
  await db.run(sql`ALTER TABLE \`_templates_v\` ADD \`version_slot\` text;`)
  await db.run(sql`CREATE INDEX \`_templates_v_version_version_service_type_idx\` ON \`_templates_v\` (\`version_service_type_id\`);`)
  await db.run(sql`CREATE INDEX \`_templates_v_version_version_slot_idx\` ON \`_templates_v\` (\`version_slot\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_templates\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`key\` text DEFAULT 'rma-received',
  	\`channel\` text DEFAULT 'mail',
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft'
  );
  `)
  await db.run(sql`INSERT INTO \`__new_templates\`("id", "name", "key", "channel", "updated_at", "created_at", "_status") SELECT "id", "name", "key", "channel", "updated_at", "created_at", "_status" FROM \`templates\`;`)
  await db.run(sql`DROP TABLE \`templates\`;`)
  await db.run(sql`ALTER TABLE \`__new_templates\` RENAME TO \`templates\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`templates_key_idx\` ON \`templates\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`templates_updated_at_idx\` ON \`templates\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`templates_created_at_idx\` ON \`templates\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`templates__status_idx\` ON \`templates\` (\`_status\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`key_channel_idx\` ON \`templates\` (\`key\`,\`channel\`);`)
  await db.run(sql`CREATE TABLE \`__new__templates_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_name\` text,
  	\`version_key\` text DEFAULT 'rma-received',
  	\`version_channel\` text DEFAULT 'mail',
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`templates\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new__templates_v\`("id", "parent_id", "version_name", "version_key", "version_channel", "version_updated_at", "version_created_at", "version__status", "created_at", "updated_at", "snapshot", "published_locale", "latest") SELECT "id", "parent_id", "version_name", "version_key", "version_channel", "version_updated_at", "version_created_at", "version__status", "created_at", "updated_at", "snapshot", "published_locale", "latest" FROM \`_templates_v\`;`)
  await db.run(sql`DROP TABLE \`_templates_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__templates_v\` RENAME TO \`_templates_v\`;`)
  await db.run(sql`CREATE INDEX \`_templates_v_parent_idx\` ON \`_templates_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_templates_v_version_version_key_idx\` ON \`_templates_v\` (\`version_key\`);`)
  await db.run(sql`CREATE INDEX \`_templates_v_version_version_updated_at_idx\` ON \`_templates_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_templates_v_version_version_created_at_idx\` ON \`_templates_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_templates_v_version_version__status_idx\` ON \`_templates_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_templates_v_created_at_idx\` ON \`_templates_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_templates_v_updated_at_idx\` ON \`_templates_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_templates_v_snapshot_idx\` ON \`_templates_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_templates_v_published_locale_idx\` ON \`_templates_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_templates_v_latest_idx\` ON \`_templates_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`version_key_version_channel_idx\` ON \`_templates_v\` (\`version_key\`,\`version_channel\`);`)
}
