import { systemRecordAccess } from '@access/systemRecords'
import type { CollectionConfig } from 'payload'

import { EXPORT_STATUSES } from '@/core/grids/exports'
import { GRID_NAMES } from '@/core/grids/grids'
import { wholeNumber } from './fields/numbers'
import { date, hidden, localeField, one, text } from './fields/simple'
import { labels, words } from './fields/words'

/**
 * A list that somebody asked for as a workbook (src/endpoints/grids/exports). The relay makes the file, which lies under
 * DATA_DIR/exports and is gone after a day.
 */
export const GridExports: CollectionConfig<'grid-exports'> = {
  slug: 'grid-exports',
  labels: labels(['Excel-bestand', 'Excel-bestanden'], ['Excel file', 'Excel files']),
  admin: { hidden: true },
  access: systemRecordAccess,
  lockDocuments: false,
  fields: [
    // Whose it is: a contact or an employee.
    one('contact', 'contacts', ['Contact', 'Contact'], { index: true }),
    one('user', 'users', ['Medewerker', 'Employee'], { index: true }),
    { name: 'grid', type: 'select', label: words('Lijst', 'List'), required: true, options: [...GRID_NAMES] },
    // Filter and order, with its keys in their order: the same question is the same text.
    text('query', 'Vraag', 'Question', { maxLength: 5_000 }),
    localeField(),
    { name: 'status', type: 'select', label: words('Status', 'Status'), required: true, options: [...EXPORT_STATUSES] },
    { name: 'fault', type: 'select', label: words('Fout', 'Fault'), options: ['rights', 'trouble'] },
    wholeNumber('rows', 'Rijen', 'Rows', { defaultValue: 0 }),
    wholeNumber('total', 'Rijen in totaal', 'Rows in all'),
    text('fileName', 'Bestandsnaam', 'File name'),
    wholeNumber('bytes', 'Bytes', 'Bytes'),
    hidden(text('storageKey', 'Bewaarplaats', 'Storage key')),
    // Of which customers rows and prices are in it (GridReach): who sees less by now does not get it.
    { name: 'reach', type: 'json', admin: { hidden: true } },
    date('expiresAt', 'Vervalt op', 'Expires at', { required: true, index: true }),
  ],
}
