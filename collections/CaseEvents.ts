import { caseEventAccess } from '@access/caseEvents'
import { noField } from '@access/fields'
import { shownTo } from '@access/panel'
import { showErased } from '@hooks/caseEvents/showErased'
import type { CollectionConfig } from 'payload'

import { caseFields } from './fields/caseFields'
import { wholeNumber } from './fields/numbers'
import { checkbox, customerField, date, text } from './fields/simple'
import { labels, words } from './fields/words'

/** The timeline of a case: appended by the verbs in their own transaction, chained by hash (src/core/timeline.ts). */
export const CaseEvents: CollectionConfig<'case-events'> = {
  slug: 'case-events',
  labels: labels(['Gebeurtenis', 'Gebeurtenissen'], ['Case event', 'Case events']),
  // Read in the case itself; the plain list is for who audits.
  admin: { defaultColumns: ['case', 'kind', 'at'], group: false, hidden: shownTo('admin', 'agent') },
  access: caseEventAccess,
  lockDocuments: false,
  hooks: { afterRead: [showErased] },
  indexes: [
    { fields: ['case', 'at'] },
    { fields: ['serviceRequest', 'at'] },
    { fields: ['warrantyClaim', 'at'] },
    { fields: ['case', 'entry'] },
    { fields: ['serviceRequest', 'entry'] },
    { fields: ['warrantyClaim', 'entry'] },
  ],
  fields: [
    ...caseFields(),
    customerField(),
    text('kind', 'Soort', 'Kind', { required: true }),
    {
      name: 'actor',
      type: 'group',
      label: words('Door', 'By'),
      fields: [
        text('kind', 'Soort', 'Kind', { required: true }),
        text('account', 'Account', 'Account', { index: true }),
        text('name', 'Naam', 'Name'),
      ],
    },
    date('at', 'Op', 'At', { required: true }),
    checkbox('visibleToCustomer', 'Zichtbaar voor de klant', 'Visible to the customer'),
    { name: 'data', type: 'json', label: words('Gegevens', 'Data') },
    wholeNumber('entry', 'Nummer', 'Entry'),
    wholeNumber('version', 'Versie van het kenmerk', 'Version of the hash'),
    { name: 'salts', type: 'json', access: { read: noField }, admin: { hidden: true } },
    text('previousHash', 'Vorig kenmerk', 'Previous hash'),
    text('hash', 'Kenmerk', 'Hash', { required: true }),
  ],
}
