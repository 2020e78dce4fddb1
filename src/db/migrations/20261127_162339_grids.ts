import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`customer_orderDate_idx\`;`)
  await db.run(sql`CREATE INDEX \`customer_orderDate_1_idx\` ON \`order_lines\` (\`customer_id\`,\`order_date\`);`)
  await db.run(sql`CREATE INDEX \`customer_expectedDeliveryDate_idx\` ON \`order_lines\` (\`customer_id\`,\`expected_delivery_date\`);`)
  await db.run(sql`CREATE INDEX \`customer_orderDate_idx\` ON \`orders\` (\`customer_id\`,\`order_date\`);`)
  await db.run(sql`CREATE INDEX \`customer_number_idx\` ON \`orders\` (\`customer_id\`,\`number\`);`)
  await db.run(sql`CREATE INDEX \`customer_invoiceDate_idx\` ON \`invoices\` (\`customer_id\`,\`invoice_date\`);`)
  await db.run(sql`CREATE INDEX \`customer_dueDate_idx\` ON \`invoices\` (\`customer_id\`,\`due_date\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`customer_orderDate_idx\`;`)
  await db.run(sql`DROP INDEX \`customer_number_idx\`;`)
  await db.run(sql`DROP INDEX \`customer_orderDate_1_idx\`;`)
  await db.run(sql`DROP INDEX \`customer_expectedDeliveryDate_idx\`;`)
  await db.run(sql`CREATE INDEX \`customer_orderDate_idx\` ON \`order_lines\` (\`customer_id\`,\`order_date\`);`)
  await db.run(sql`DROP INDEX \`customer_invoiceDate_idx\`;`)
  await db.run(sql`DROP INDEX \`customer_dueDate_idx\`;`)
}
