import { caseEventAccess } from '@access/caseEvents'
import { shownTo } from '@access/panel'
import type { CollectionConfig } from 'payload'

import { caseFields } from './fields/caseFields'
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
  indexes: [{ fields: ['case', 'at'] }, { fields: ['serviceRequest', 'at'] }, { fields: ['warrantyClaim', 'at'] }],
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
    text('previousHash', 'Vorig kenmerk', 'Previous hash'),
    text('hash', 'Kenmerk', 'Hash', { required: true }),
  ],
}
