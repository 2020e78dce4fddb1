import { erpEventAccess } from '@access/erpEvents'
import { shownTo } from '@access/panel'
import type { CollectionConfig } from 'payload'

import { wholeNumber } from './fields/numbers'
import { date, text } from './fields/simple'
import { labels, words } from './fields/words'

/**
 * What customers changed of fields that the ERP owns, for the ERP to fetch. Appended by the relay alone, which gives each its
 * place (src/outbox/handlers/erpEvent.ts).
 */
export const ErpEvents: CollectionConfig<'erp-events'> = {
  slug: 'erp-events',
  labels: labels(['Bericht aan het ERP', 'Berichten aan het ERP'], ['Event to the ERP', 'Events to the ERP']),
  admin: {
    useAsTitle: 'type',
    defaultColumns: ['seq', 'type', 'at'],
    group: words('Instellingen', 'Settings'),
    hidden: shownTo('admin'),
  },
  access: erpEventAccess,
  defaultSort: '-seq',
  lockDocuments: false,
  fields: [
    { ...wholeNumber('seq', 'Volgnummer', 'Sequence', { required: true }), unique: true },
    text('type', 'Soort', 'Type', { required: true }),
    wholeNumber('version', 'Versie', 'Version', { required: true }),
    date('at', 'Op', 'At', { required: true }),
    { name: 'data', type: 'json', required: true, label: words('Gegevens', 'Data') },
  ],
}
