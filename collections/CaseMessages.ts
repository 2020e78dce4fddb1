import { caseMessageAccess } from '@access/caseMessages'
import { onlyStaff } from '@access/fields'
import { shownTo } from '@access/panel'
import type { CollectionConfig } from 'payload'

import { MAX_MESSAGE } from '@/core/services/requests'
import { caseFields } from './fields/caseFields'
import { wholeNumber } from './fields/numbers'
import { choice, customerField, date, longText, one, text } from './fields/simple'
import { labels } from './fields/words'

/** What customer and house write to each other about a case. Sent by its verb (src/endpoints/messages), never changed. */
export const CaseMessages: CollectionConfig<'case-messages'> = {
  slug: 'case-messages',
  labels: labels(['Bericht', 'Berichten'], ['Message', 'Messages']),
  // Read in the case itself.
  admin: { defaultColumns: ['case', 'side', 'at'], group: false, hidden: shownTo('admin', 'agent') },
  access: caseMessageAccess,
  lockDocuments: false,
  indexes: [{ fields: ['case', 'at'] }, { fields: ['serviceRequest', 'at'] }, { fields: ['warrantyClaim', 'at'] }],
  fields: [
    ...caseFields(),
    customerField(),
    choice('side', ['Van', 'From'], { customer: ['De klant', 'The customer'], staff: ['Ons', 'Us'] }),
    one('contact', 'contacts', ['Contact', 'Contact'], { index: true }),
    one('user', 'users', ['Medewerker', 'Employee'], { read: onlyStaff }),
    text('authorName', 'Naam', 'Name'),
    longText('text', 'Tekst', 'Text', { required: true, maxLength: MAX_MESSAGE }),
    wholeNumber('files', 'Bestanden', 'Files', { defaultValue: 0 }),
    date('at', 'Op', 'At', { required: true }),
  ],
}
