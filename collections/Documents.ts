import { documentAccess } from '@access/documents'
import { shownTo } from '@access/panel'
import type { CollectionConfig } from 'payload'

import { downloadDocument } from '@/endpoints/documents/downloadDocument'
import { caseFields } from './fields/caseFields'
import { wholeNumber } from './fields/numbers'
import { choice, customerField, localeField, one, text } from './fields/simple'
import { labels } from './fields/words'

/** A PDF: private, immutable, one per case, kind and revision. Made by us, but for invoices, which the ERP sends. The bytes lie under DATA_DIR/documents. */
export const Documents: CollectionConfig<'documents'> = {
  slug: 'documents',
  labels: labels(['Document', 'Documenten'], ['Document', 'Documents']),
  admin: {
    useAsTitle: 'fileName',
    defaultColumns: ['fileName', 'case', 'kind', 'createdAt'],
    group: false,
    hidden: shownTo('admin', 'agent'),
  },
  access: documentAccess,
  lockDocuments: false,
  endpoints: [downloadDocument],
  fields: [
    ...caseFields(),
    one('invoice', 'invoices', ['Factuur', 'Invoice'], { index: true }),
    customerField(),
    choice('kind', ['Soort', 'Kind'], {
      'return-form': ['Retourformulier', 'Return form'],
      'shipping-label': ['Verzendlabel', 'Shipping label'],
      'claim-form': ['Claimformulier', 'Claim form'],
      invoice: ['Factuur', 'Invoice'],
    }),
    wholeNumber('revision', 'Revisie', 'Revision', { required: true }),
    localeField(),
    text('key', 'Sleutel', 'Key', { required: true, unique: true }),
    text('fileName', 'Bestandsnaam', 'File name', { required: true }),
    text('mimeType', 'Soort bestand', 'File type', { required: true }),
    wholeNumber('bytes', 'Bytes', 'Bytes', { required: true }),
    wholeNumber('pages', 'Bladzijden', 'Pages'),
    text('sha256', 'Kenmerk', 'Hash', { required: true }),
    text('storageKey', 'Bewaarplaats', 'Storage key', { required: true, admin: { hidden: true } }),
  ],
}
