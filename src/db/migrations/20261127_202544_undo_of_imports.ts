import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`erp_import_changes\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`run\` text NOT NULL,
  	\`line\` numeric,
  	\`entries\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`erp_import_changes_updated_at_idx\` ON \`erp_import_changes\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`erp_import_changes_created_at_idx\` ON \`erp_import_changes\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`run_line_idx\` ON \`erp_import_changes\` (\`run\`,\`line\`);`)
  await db.run(sql`ALTER TABLE \`erp_imports\` ADD \`longest_hold_ms\` numeric;`)
  await db.run(sql`ALTER TABLE \`erp_imports\` ADD \`undone_at\` text;`)
  await db.run(sql`ALTER TABLE \`erp_imports\` ADD \`undone_by\` text;`)
  await db.run(sql`ALTER TABLE \`erp_imports\` ADD \`undo_removed\` numeric;`)
  await db.run(sql`ALTER TABLE \`erp_imports\` ADD \`undo_restored\` numeric;`)
  await db.run(sql`ALTER TABLE \`erp_imports\` ADD \`undo_kept\` numeric;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`erp_import_changes\`;`)
  await db.run(sql`ALTER TABLE \`erp_imports\` DROP COLUMN \`longest_hold_ms\`;`)
  await db.run(sql`ALTER TABLE \`erp_imports\` DROP COLUMN \`undone_at\`;`)
  await db.run(sql`ALTER TABLE \`erp_imports\` DROP COLUMN \`undone_by\`;`)
  await db.run(sql`ALTER TABLE \`erp_imports\` DROP COLUMN \`undo_removed\`;`)
  await db.run(sql`ALTER TABLE \`erp_imports\` DROP COLUMN \`undo_restored\`;`)
  await db.run(sql`ALTER TABLE \`erp_imports\` DROP COLUMN \`undo_kept\`;`)
}
