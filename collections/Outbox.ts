import { noField } from '@access/fields'
import { outboxAccess } from '@access/outbox'
import { shownTo } from '@access/panel'
import type { CollectionConfig } from 'payload'

import { retryEffect } from '@/endpoints/outbox/retryEffect'
import { showMail } from '@/endpoints/outbox/showMail'
import { caseFields } from './fields/caseFields'
import { wholeNumber } from './fields/numbers'
import { shownAs } from './fields/panelPart'
import { choice, date, longText, text } from './fields/simple'
import { labels, words } from './fields/words'

/** An effect to come: a mail to send, a document to make, a page to put online, a dealer's term to end, a VAT number to ask about, an event to the ERP, a list as a workbook. Written with the change itself, worked off by the relay (src/outbox). */
export const Outbox: CollectionConfig<'outbox'> = {
  slug: 'outbox',
  labels: labels(['Effect', 'Mail en effecten'], ['Effect', 'Mail and effects']),
  admin: {
    useAsTitle: 'dedupeKey',
    defaultColumns: ['subject', 'status', 'sentTo', 'attempts', 'nextAttemptAt'],
    listSearchableFields: ['subject', 'sentTo', 'dedupeKey'],
    group: words('Afhandeling', 'Cases'),
    hidden: shownTo('admin', 'agent'),
    components: {
      beforeListTable: ['/src/admin/list/OutboxStatusTabs#OutboxStatusTabs'],
      views: { edit: { root: { Component: '/src/admin/outbox/OutboxView#OutboxView' } } },
    },
  },
  access: outboxAccess,
  lockDocuments: false,
  endpoints: [retryEffect, showMail],
  indexes: [{ fields: ['status', 'nextAttemptAt'] }],
  fields: [
    choice('kind', ['Soort', 'Kind'], {
      mail: ['E-mail', 'Mail'],
      document: ['Document', 'Document'],
      page: ['Pagina', 'Page'],
      dealerTerm: ['Termijn van een dealer', 'Term of a dealer'],
      vatCheck: ['Btw-controle', 'VAT check'],
      erpEvent: ['Bericht aan het ERP', 'Event to the ERP'],
      gridExport: ['Excel-bestand', 'Excel file'],
    }),
    text('dedupeKey', 'Sleutel', 'Key', { required: true, unique: true }),
    // May hold a one-time token until the mail has left, so nobody reads it.
    { name: 'payload', type: 'json', required: true, access: { read: noField }, admin: { hidden: true } },
    ...caseFields(),
    // The id alone: what was planned is kept when the page is gone.
    text('page', 'Pagina', 'Page', { index: true, admin: { hidden: true } }),
    text('registration', 'Aanmelding', 'Registration', { index: true, admin: { hidden: true } }),
    shownAs(
      choice('status', ['Status', 'Status'], {
        due: ['Te doen', 'Due'],
        leased: ['Bezig', 'In progress'],
        done: ['Gedaan', 'Done'],
        dead: ['Mislukt', 'Failed'],
      }),
      '/src/admin/list/outboxCells#EffectStatusCell',
    ),
    wholeNumber('attempts', 'Pogingen', 'Attempts', { defaultValue: 0 }),
    shownAs(
      date('nextAttemptAt', 'Volgende poging', 'Next attempt', { required: true }),
      '/src/admin/list/MomentCell#MomentCell',
    ),
    date('firstAttemptAt', 'Eerste poging', 'First attempt'),
    date('leaseUntil', 'In behandeling tot', 'Leased until'),
    longText('lastError', 'Laatste fout', 'Last error'),
    text('messageId', 'Message-ID', 'Message-ID'),
    shownAs(text('subject', 'Onderwerp', 'Subject'), '/src/admin/list/outboxCells#EffectCell'),
    text('sentTo', 'Aan', 'To', { maxLength: 2000 }),
    text('emlKey', 'Bestand', 'File', { admin: { hidden: true } }),
    shownAs(date('doneAt', 'Gedaan op', 'Done at'), '/src/admin/list/MomentCell#MomentCell'),
  ],
}
