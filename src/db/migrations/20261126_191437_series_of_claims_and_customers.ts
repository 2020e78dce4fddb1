import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_return_reasons\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`code\` text NOT NULL,
  	\`parent_id\` text(36),
  	\`photo_required\` integer DEFAULT false,
  	\`form_id\` text(36),
  	\`online\` integer DEFAULT false,
  	\`position\` numeric DEFAULT 0,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`return_reasons\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`form_id\`) REFERENCES \`forms\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_return_reasons\`("id", "code", "parent_id", "photo_required", "form_id", "online", "position", "updated_at", "created_at") SELECT "id", "code", "parent_id", "photo_required", "form_id", "online", "position", "updated_at", "created_at" FROM \`return_reasons\`;`)
  await db.run(sql`DROP TABLE \`return_reasons\`;`)
  await db.run(sql`ALTER TABLE \`__new_return_reasons\` RENAME TO \`return_reasons\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE UNIQUE INDEX \`return_reasons_code_idx\` ON \`return_reasons\` (\`code\`);`)
  await db.run(sql`CREATE INDEX \`return_reasons_parent_idx\` ON \`return_reasons\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`return_reasons_form_idx\` ON \`return_reasons\` (\`form_id\`);`)
  await db.run(sql`CREATE INDEX \`return_reasons_updated_at_idx\` ON \`return_reasons\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`return_reasons_created_at_idx\` ON \`return_reasons\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`number_series\` ADD \`claim\` text DEFAULT 'WIL{yy}-{00000}' NOT NULL;`)
  await db.run(sql`ALTER TABLE \`number_series\` ADD \`customer\` text DEFAULT 'K{00000}' NOT NULL;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_return_reasons\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`code\` text NOT NULL,
  	\`parent_id\` text(36),
  	\`photo_required\` integer DEFAULT false,
  	\`form_id\` text(36),
  	\`online\` integer DEFAULT true,
  	\`position\` numeric DEFAULT 0,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`return_reasons\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`form_id\`) REFERENCES \`forms\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_return_reasons\`("id", "code", "parent_id", "photo_required", "form_id", "online", "position", "updated_at", "created_at") SELECT "id", "code", "parent_id", "photo_required", "form_id", "online", "position", "updated_at", "created_at" FROM \`return_reasons\`;`)
  await db.run(sql`DROP TABLE \`return_reasons\`;`)
  await db.run(sql`ALTER TABLE \`__new_return_reasons\` RENAME TO \`return_reasons\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE UNIQUE INDEX \`return_reasons_code_idx\` ON \`return_reasons\` (\`code\`);`)
  await db.run(sql`CREATE INDEX \`return_reasons_parent_idx\` ON \`return_reasons\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`return_reasons_form_idx\` ON \`return_reasons\` (\`form_id\`);`)
  await db.run(sql`CREATE INDEX \`return_reasons_updated_at_idx\` ON \`return_reasons\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`return_reasons_created_at_idx\` ON \`return_reasons\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`number_series\` DROP COLUMN \`claim\`;`)
  await db.run(sql`ALTER TABLE \`number_series\` DROP COLUMN \`customer\`;`)
}
