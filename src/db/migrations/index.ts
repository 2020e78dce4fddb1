import * as migration_20261122_044251_initial from './20261122_044251_initial';
import * as migration_20261126_113557_rma_snapshots from './20261126_113557_rma_snapshots';
import * as migration_20261126_122518_attachments from './20261126_122518_attachments';
import * as migration_20261126_125436_templates from './20261126_125436_templates';
import * as migration_20261126_143707_forms from './20261126_143707_forms';
import * as migration_20261126_153626_return_reasons from './20261126_153626_return_reasons';
import * as migration_20261126_154711_pages_and_brand from './20261126_154711_pages_and_brand';
import * as migration_20261126_155207_pdf_templates from './20261126_155207_pdf_templates';
import * as migration_20261126_161013_services from './20261126_161013_services';
import * as migration_20261126_180017_return_mode from './20261126_180017_return_mode';
import * as migration_20261126_185607_files_per_day from './20261126_185607_files_per_day';
import * as migration_20261126_190017_configuration_runs from './20261126_190017_configuration_runs';
import * as migration_20261126_191437_series_of_claims_and_customers from './20261126_191437_series_of_claims_and_customers';
import * as migration_20261126_191909_own_words from './20261126_191909_own_words';
import * as migration_20261126_192139_contacts_of_customers from './20261126_192139_contacts_of_customers';
import * as migration_20261126_192502_registrations from './20261126_192502_registrations';
import * as migration_20261126_221224_viewings from './20261126_221224_viewings';
import * as migration_20261126_231158_accounts from './20261126_231158_accounts';
import * as migration_20261127_014017_dealer_decides_first from './20261127_014017_dealer_decides_first';
import * as migration_20261127_024239_audit_and_messages from './20261127_024239_audit_and_messages';
import * as migration_20261127_025029_receiving from './20261127_025029_receiving';
import * as migration_20261127_030038_warranty_claims from './20261127_030038_warranty_claims';
import * as migration_20261127_055618_photos_on_receipt from './20261127_055618_photos_on_receipt';
import * as migration_20261127_063823_transport from './20261127_063823_transport';
import * as migration_20261127_105612_shipments from './20261127_105612_shipments';
import * as migration_20261127_112806_delivery from './20261127_112806_delivery';
import * as migration_20261127_113838_invoice_pdf from './20261127_113838_invoice_pdf';
import * as migration_20261127_152716_menu_orders from './20261127_152716_menu_orders';
import * as migration_20261127_153914_mails_about_orders from './20261127_153914_mails_about_orders';
import * as migration_20261127_162339_grids from './20261127_162339_grids';
import * as migration_20261127_162730_webhooks from './20261127_162730_webhooks';
import * as migration_20261127_163350_erp_imports from './20261127_163350_erp_imports';
import * as migration_20261127_192729_grid_exports from './20261127_192729_grid_exports';
import * as migration_20261127_202544_undo_of_imports from './20261127_202544_undo_of_imports';
import * as migration_20261127_202816_grid_views from './20261127_202816_grid_views';
import * as migration_20261128_082846_answers_stored_with_their_key from './20261128_082846_answers_stored_with_their_key';

export const migrations = [
  {
    up: migration_20261122_044251_initial.up,
    down: migration_20261122_044251_initial.down,
    name: '20261122_044251_initial',
  },
  {
    up: migration_20261126_113557_rma_snapshots.up,
    down: migration_20261126_113557_rma_snapshots.down,
    name: '20261126_113557_rma_snapshots',
  },
  {
    up: migration_20261126_122518_attachments.up,
    down: migration_20261126_122518_attachments.down,
    name: '20261126_122518_attachments',
  },
  {
    up: migration_20261126_125436_templates.up,
    down: migration_20261126_125436_templates.down,
    name: '20261126_125436_templates',
  },
  {
    up: migration_20261126_143707_forms.up,
    down: migration_20261126_143707_forms.down,
    name: '20261126_143707_forms',
  },
  {
    up: migration_20261126_153626_return_reasons.up,
    down: migration_20261126_153626_return_reasons.down,
    name: '20261126_153626_return_reasons',
  },
  {
    up: migration_20261126_154711_pages_and_brand.up,
    down: migration_20261126_154711_pages_and_brand.down,
    name: '20261126_154711_pages_and_brand',
  },
  {
    up: migration_20261126_155207_pdf_templates.up,
    down: migration_20261126_155207_pdf_templates.down,
    name: '20261126_155207_pdf_templates',
  },
  {
    up: migration_20261126_161013_services.up,
    down: migration_20261126_161013_services.down,
    name: '20261126_161013_services',
  },
  {
    up: migration_20261126_180017_return_mode.up,
    down: migration_20261126_180017_return_mode.down,
    name: '20261126_180017_return_mode',
  },
  {
    up: migration_20261126_185607_files_per_day.up,
    down: migration_20261126_185607_files_per_day.down,
    name: '20261126_185607_files_per_day',
  },
  {
    up: migration_20261126_190017_configuration_runs.up,
    down: migration_20261126_190017_configuration_runs.down,
    name: '20261126_190017_configuration_runs',
  },
  {
    up: migration_20261126_191437_series_of_claims_and_customers.up,
    down: migration_20261126_191437_series_of_claims_and_customers.down,
    name: '20261126_191437_series_of_claims_and_customers',
  },
  {
    up: migration_20261126_191909_own_words.up,
    down: migration_20261126_191909_own_words.down,
    name: '20261126_191909_own_words',
  },
  {
    up: migration_20261126_192139_contacts_of_customers.up,
    down: migration_20261126_192139_contacts_of_customers.down,
    name: '20261126_192139_contacts_of_customers',
  },
  {
    up: migration_20261126_192502_registrations.up,
    down: migration_20261126_192502_registrations.down,
    name: '20261126_192502_registrations',
  },
  {
    up: migration_20261126_221224_viewings.up,
    down: migration_20261126_221224_viewings.down,
    name: '20261126_221224_viewings',
  },
  {
    up: migration_20261126_231158_accounts.up,
    down: migration_20261126_231158_accounts.down,
    name: '20261126_231158_accounts',
  },
  {
    up: migration_20261127_014017_dealer_decides_first.up,
    down: migration_20261127_014017_dealer_decides_first.down,
    name: '20261127_014017_dealer_decides_first',
  },
  {
    up: migration_20261127_024239_audit_and_messages.up,
    down: migration_20261127_024239_audit_and_messages.down,
    name: '20261127_024239_audit_and_messages',
  },
  {
    up: migration_20261127_025029_receiving.up,
    down: migration_20261127_025029_receiving.down,
    name: '20261127_025029_receiving',
  },
  {
    up: migration_20261127_030038_warranty_claims.up,
    down: migration_20261127_030038_warranty_claims.down,
    name: '20261127_030038_warranty_claims',
  },
  {
    up: migration_20261127_055618_photos_on_receipt.up,
    down: migration_20261127_055618_photos_on_receipt.down,
    name: '20261127_055618_photos_on_receipt',
  },
  {
    up: migration_20261127_063823_transport.up,
    down: migration_20261127_063823_transport.down,
    name: '20261127_063823_transport',
  },
  {
    up: migration_20261127_105612_shipments.up,
    down: migration_20261127_105612_shipments.down,
    name: '20261127_105612_shipments',
  },
  {
    up: migration_20261127_112806_delivery.up,
    down: migration_20261127_112806_delivery.down,
    name: '20261127_112806_delivery',
  },
  {
    up: migration_20261127_113838_invoice_pdf.up,
    down: migration_20261127_113838_invoice_pdf.down,
    name: '20261127_113838_invoice_pdf',
  },
  {
    up: migration_20261127_152716_menu_orders.up,
    down: migration_20261127_152716_menu_orders.down,
    name: '20261127_152716_menu_orders',
  },
  {
    up: migration_20261127_153914_mails_about_orders.up,
    down: migration_20261127_153914_mails_about_orders.down,
    name: '20261127_153914_mails_about_orders',
  },
  {
    up: migration_20261127_162339_grids.up,
    down: migration_20261127_162339_grids.down,
    name: '20261127_162339_grids',
  },
  {
    up: migration_20261127_162730_webhooks.up,
    down: migration_20261127_162730_webhooks.down,
    name: '20261127_162730_webhooks',
  },
  {
    up: migration_20261127_163350_erp_imports.up,
    down: migration_20261127_163350_erp_imports.down,
    name: '20261127_163350_erp_imports',
  },
  {
    up: migration_20261127_192729_grid_exports.up,
    down: migration_20261127_192729_grid_exports.down,
    name: '20261127_192729_grid_exports',
  },
  {
    up: migration_20261127_202544_undo_of_imports.up,
    down: migration_20261127_202544_undo_of_imports.down,
    name: '20261127_202544_undo_of_imports',
  },
  {
    up: migration_20261127_202816_grid_views.up,
    down: migration_20261127_202816_grid_views.down,
    name: '20261127_202816_grid_views',
  },
  {
    up: migration_20261128_082846_answers_stored_with_their_key.up,
    down: migration_20261128_082846_answers_stored_with_their_key.down,
    name: '20261128_082846_answers_stored_with_their_key'
  },
];
