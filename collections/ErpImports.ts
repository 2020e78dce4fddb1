import { erpImportAccess } from '@access/erpImports'
import { shownTo } from '@access/panel'
import { systemRecordAccess } from '@access/systemRecords'
import type { CollectionConfig } from 'payload'

import { undoImportRun } from '@/endpoints/erp/undoImportRun'

import { wholeNumber } from './fields/numbers'
import { panelPart } from './fields/panelPart'
import { choice, date, explained, one, text } from './fields/simple'
import { labels, words } from './fields/words'

const count = (name: string, nl: string, en: string) => wholeNumber(name, nl, en, { defaultValue: 0 })

/** Each import of rows from the ERP: what came, what became of it, and what was refused (src/erp/import). */
export const ErpImports: CollectionConfig<'erp-imports'> = {
  slug: 'erp-imports',
  labels: labels(['Import uit het ERP', 'Imports uit het ERP'], ['Import from the ERP', 'Imports from the ERP']),
  admin: {
    useAsTitle: 'file',
    defaultColumns: ['file', 'entity', 'status', 'read', 'refused', 'startedAt'],
    listSearchableFields: ['file'],
    group: words('Instellingen', 'Settings'),
    hidden: shownTo('admin'),
  },
  access: erpImportAccess,
  lockDocuments: false,
  endpoints: [undoImportRun],
  disableDuplicate: true,
  defaultSort: '-startedAt',
  fields: [
    panelPart('undo', '/src/admin/erp/ImportUndo#ImportUndo'),
    text('file', 'Bestand', 'File', { required: true }),
    choice('entity', ['Soort rijen', 'Kind of rows'], {
      customers: ['Klanten', 'Customers'],
      articles: ['Artikelen', 'Articles'],
      orders: ['Orders', 'Orders'],
      shipments: ['Zendingen', 'Shipments'],
      invoices: ['Facturen', 'Invoices'],
      'reason-codes': ['Redencodes', 'Reason codes'],
    }),
    choice('format', ['Vorm', 'Format'], { ndjson: ['NDJSON', 'NDJSON'], csv: ['CSV', 'CSV'] }),
    choice('status', ['Stand', 'Status'], {
      checking: ['Wordt nagekeken', 'Being checked'],
      applying: ['Wordt ingelezen', 'Being imported'],
      done: ['Ingelezen', 'Imported'],
      rehearsed: ['Alleen nagekeken', 'Checked only'],
      refused: ['Geweigerd', 'Refused'],
      failed: ['Afgebroken', 'Broken off'],
      interrupted: ['Nooit afgemaakt', 'Never finished'],
      undoing: ['Wordt teruggedraaid', 'Being undone'],
      undone: ['Teruggedraaid', 'Undone'],
    }),
    explained(
      text('refusal', 'Waarom geweigerd of afgebroken', 'Why refused or broken off'),
      'Een code; leeg als het bestand als geheel goed was.',
      'A code; empty where the file as a whole was fine.',
    ),
    choice('door', ['Langs', 'Through'], {
      api: ['API', 'API'],
      command: ['Commando', 'Command'],
      inbox: ['Map', 'Folder'],
    }),
    one('user', 'users', ['Account', 'Account']),
    text('sha256', 'SHA-256', 'SHA-256', { required: true, index: true, maxLength: 64 }),
    count('read', 'Rijen in het bestand', 'Rows in the file'),
    count('created', 'Nieuw', 'Created'),
    count('updated', 'Gewijzigd', 'Updated'),
    count('unchanged', 'Ongewijzigd', 'Unchanged'),
    count('older', 'Ouder dan wat er stond', 'Older than what was there'),
    count('refused', 'Geweigerde rijen', 'Refused rows'),
    {
      name: 'errors',
      type: 'json',
      label: words('Fouten', 'Errors'),
      admin: {
        description: words('Regel, veld en reden; hoogstens honderd.', 'Line, field and reason; a hundred at most.'),
      },
    },
    // The last line of the file that is stored or refused for good: where an import that was killed goes on.
    count('appliedLine', 'Ingelezen tot en met regel', 'Imported up to line'),
    date('startedAt', 'Begonnen op', 'Started at', { required: true, index: true }),
    wholeNumber('durationMs', 'Duur (ms)', 'Duration (ms)'),
    explained(
      wholeNumber('longestHoldMs', 'Langste beurt (ms)', 'Longest turn (ms)'),
      'Zo lang wachtten anderen hoogstens voordat zij iets konden opslaan.',
      'What others waited at most before they could store anything.',
    ),
    date('undoneAt', 'Teruggedraaid op', 'Undone at'),
    text('undoneBy', 'Teruggedraaid door', 'Undone by'),
    wholeNumber('undoRemoved', 'Teruggedraaid: verwijderd', 'Undone: removed'),
    wholeNumber('undoRestored', 'Teruggedraaid: hersteld', 'Undone: put back'),
    wholeNumber('undoKept', 'Teruggedraaid: gelaten', 'Undone: left'),
  ],
}

/** When the ERP last changed a row that it sent, so that an older file does not undo a newer one (src/erp/import/rowTimes.ts). */
export const ErpRowTimes: CollectionConfig<'erp-row-times'> = {
  slug: 'erp-row-times',
  labels: labels(['Tijd van een ERP-rij', 'Tijden van ERP-rijen'], ['Time of an ERP row', 'Times of ERP rows']),
  admin: { hidden: true },
  access: systemRecordAccess,
  lockDocuments: false,
  fields: [
    text('key', 'Sleutel', 'Key', { required: true, unique: true }),
    date('changedAt', 'Gewijzigd op', 'Changed at', { required: true }),
  ],
}

/** What an import replaced, by chunk, so that it can be taken back (src/erp/undo). Kept for a month. */
export const ErpImportChanges: CollectionConfig<'erp-import-changes'> = {
  slug: 'erp-import-changes',
  labels: labels(
    ['Wijziging van een import', 'Wijzigingen van imports'],
    ['Change of an import', 'Changes of imports'],
  ),
  admin: { hidden: true },
  access: systemRecordAccess,
  lockDocuments: false,
  indexes: [{ fields: ['run', 'line'], unique: true }],
  fields: [
    text('run', 'Import', 'Import', { required: true }),
    wholeNumber('line', 'Tot en met regel', 'Up to line'),
    { name: 'entries', type: 'json', required: true },
  ],
}
