import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`shipments\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`number\` text NOT NULL,
  	\`customer_id\` text(36) NOT NULL,
  	\`carrier\` text,
  	\`service\` text,
  	\`tracking_code\` text,
  	\`tracking_url\` text,
  	\`postal_code\` text,
  	\`shipped_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`customer_id\`) REFERENCES \`customers\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`shipments_number_idx\` ON \`shipments\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`shipments_customer_idx\` ON \`shipments\` (\`customer_id\`);`)
  await db.run(sql`CREATE INDEX \`shipments_shipped_at_idx\` ON \`shipments\` (\`shipped_at\`);`)
  await db.run(sql`CREATE INDEX \`shipments_updated_at_idx\` ON \`shipments\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`shipments_created_at_idx\` ON \`shipments\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`customer_shippedAt_idx\` ON \`shipments\` (\`customer_id\`,\`shipped_at\`);`)
  await db.run(sql`CREATE TABLE \`shipments_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`shipments\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`shipments_texts_order_parent\` ON \`shipments_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`expected_dates\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`customer_id\` text(36) NOT NULL,
  	\`order_number\` text NOT NULL,
  	\`line_number\` numeric NOT NULL,
  	\`previous\` text,
  	\`expected\` text,
  	\`noted_at\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`customer_id\`) REFERENCES \`customers\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`expected_dates_customer_idx\` ON \`expected_dates\` (\`customer_id\`);`)
  await db.run(sql`CREATE INDEX \`expected_dates_updated_at_idx\` ON \`expected_dates\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`expected_dates_created_at_idx\` ON \`expected_dates\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`customer_notedAt_idx\` ON \`expected_dates\` (\`customer_id\`,\`noted_at\`);`)
  await db.run(sql`CREATE INDEX \`orderNumber_lineNumber_1_idx\` ON \`expected_dates\` (\`order_number\`,\`line_number\`);`)
  await db.run(sql`ALTER TABLE \`orders\` ADD \`ships_complete\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`orders\` ADD \`invoiced\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`order_lines\` ADD \`quantity_open\` numeric DEFAULT 0 NOT NULL;`)
  await db.run(
    sql`UPDATE \`order_lines\` SET \`quantity_open\` = max(0, \`quantity_ordered\` - \`quantity_delivered\`);`,
  )
  await db.run(
    sql`UPDATE \`orders\` SET \`invoiced\` = NOT EXISTS (SELECT 1 FROM \`order_lines\` WHERE \`order_lines\`.\`order_number\` = \`orders\`.\`number\` AND \`quantity_invoiced\` < \`quantity_ordered\`);`,
  )
  await db.run(sql`CREATE INDEX \`customer_quantityOpen_idx\` ON \`order_lines\` (\`customer_id\`,\`quantity_open\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`shipments\`;`)
  await db.run(sql`DROP TABLE \`shipments_texts\`;`)
  await db.run(sql`DROP TABLE \`expected_dates\`;`)
  await db.run(sql`DROP INDEX \`customer_quantityOpen_idx\`;`)
  await db.run(sql`ALTER TABLE \`order_lines\` DROP COLUMN \`quantity_open\`;`)
  await db.run(sql`ALTER TABLE \`orders\` DROP COLUMN \`ships_complete\`;`)
  await db.run(sql`ALTER TABLE \`orders\` DROP COLUMN \`invoiced\`;`)
}
