import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`account_events\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`customer_id\` text(36) NOT NULL,
  	\`kind\` text NOT NULL,
  	\`contact_id\` text(36),
  	\`name\` text,
  	\`email\` text,
  	\`actor_kind\` text NOT NULL,
  	\`actor_account\` text,
  	\`actor_name\` text,
  	\`at\` text NOT NULL,
  	\`data\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`customer_id\`) REFERENCES \`customers\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`contact_id\`) REFERENCES \`contacts\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`account_events_customer_idx\` ON \`account_events\` (\`customer_id\`);`)
  await db.run(sql`CREATE INDEX \`account_events_contact_idx\` ON \`account_events\` (\`contact_id\`);`)
  await db.run(sql`CREATE INDEX \`account_events_updated_at_idx\` ON \`account_events\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`account_events_created_at_idx\` ON \`account_events\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`customer_at_idx\` ON \`account_events\` (\`customer_id\`,\`at\`);`)
  await db.run(sql`ALTER TABLE \`customers\` ADD \`contacts_revision\` numeric DEFAULT 0;`)
  await db.run(sql`ALTER TABLE \`memberships\` ADD \`blocked_by\` text;`)
  await db.run(sql`ALTER TABLE \`memberships\` ADD \`invited_as\` text;`)
  await db.run(sql`ALTER TABLE \`memberships\` ADD \`invited_by\` text;`)
  await db.run(sql`ALTER TABLE \`memberships\` ADD \`invitation_hash\` text;`)
  await db.run(sql`ALTER TABLE \`memberships\` ADD \`invitation_expires_at\` text;`)
  await db.run(sql`CREATE INDEX \`memberships_invitation_hash_idx\` ON \`memberships\` (\`invitation_hash\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`account_events\`;`)
  await db.run(sql`DROP INDEX \`memberships_invitation_hash_idx\`;`)
  await db.run(sql`ALTER TABLE \`memberships\` DROP COLUMN \`blocked_by\`;`)
  await db.run(sql`ALTER TABLE \`memberships\` DROP COLUMN \`invited_as\`;`)
  await db.run(sql`ALTER TABLE \`memberships\` DROP COLUMN \`invited_by\`;`)
  await db.run(sql`ALTER TABLE \`memberships\` DROP COLUMN \`invitation_hash\`;`)
  await db.run(sql`ALTER TABLE \`memberships\` DROP COLUMN \`invitation_expires_at\`;`)
  await db.run(sql`ALTER TABLE \`customers\` DROP COLUMN \`contacts_revision\`;`)
}
