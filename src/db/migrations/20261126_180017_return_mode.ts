import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`return_settings\` ADD \`mode\` text DEFAULT 'module' NOT NULL;`)
  await db.run(sql`ALTER TABLE \`return_settings\` ADD \`service_type_id\` text(36) REFERENCES service_types(id);`)
  await db.run(sql`CREATE INDEX \`return_settings_service_type_idx\` ON \`return_settings\` (\`service_type_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_return_settings\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`window_basis\` text DEFAULT 'orderDate' NOT NULL,
  	\`window_days\` numeric DEFAULT 180 NOT NULL,
  	\`extension_days\` numeric DEFAULT 0,
  	\`special_orders_allowed\` integer DEFAULT false,
  	\`free_entry_allowed\` integer DEFAULT false,
  	\`reason_per\` text DEFAULT 'rma' NOT NULL,
  	\`form_on\` text DEFAULT 'approval' NOT NULL,
  	\`allowed_creators\` text DEFAULT 'both' NOT NULL,
  	\`skip_shipping_code_check\` integer DEFAULT true,
  	\`pickup_allowed\` integer DEFAULT false,
  	\`terms_required\` integer DEFAULT true,
  	\`return_address_name\` text,
  	\`return_address_street\` text,
  	\`return_address_house_number\` text,
  	\`return_address_postal_code\` text,
  	\`return_address_city\` text,
  	\`return_address_country_code\` text DEFAULT 'NL',
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
  await db.run(sql`INSERT INTO \`__new_return_settings\`("id", "window_basis", "window_days", "extension_days", "special_orders_allowed", "free_entry_allowed", "reason_per", "form_on", "allowed_creators", "skip_shipping_code_check", "pickup_allowed", "terms_required", "return_address_name", "return_address_street", "return_address_house_number", "return_address_postal_code", "return_address_city", "return_address_country_code", "updated_at", "created_at") SELECT "id", "window_basis", "window_days", "extension_days", "special_orders_allowed", "free_entry_allowed", "reason_per", "form_on", "allowed_creators", "skip_shipping_code_check", "pickup_allowed", "terms_required", "return_address_name", "return_address_street", "return_address_house_number", "return_address_postal_code", "return_address_city", "return_address_country_code", "updated_at", "created_at" FROM \`return_settings\`;`)
  await db.run(sql`DROP TABLE \`return_settings\`;`)
  await db.run(sql`ALTER TABLE \`__new_return_settings\` RENAME TO \`return_settings\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
}
