import * as migration_20261122_044251_initial from './20261122_044251_initial';
import * as migration_20261126_113557_rma_snapshots from './20261126_113557_rma_snapshots';
import * as migration_20261126_122518_attachments from './20261126_122518_attachments';
import * as migration_20261126_125436_templates from './20261126_125436_templates';
import * as migration_20261126_153744_pdf_templates from './20261126_153744_pdf_templates';

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
    up: migration_20261126_153744_pdf_templates.up,
    down: migration_20261126_153744_pdf_templates.down,
    name: '20261126_153744_pdf_templates'
  },
];
