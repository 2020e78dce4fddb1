import { noField } from '@access/fields'
import { shownTo } from '@access/panel'
import { viewingAccess } from '@access/viewings'
import type { CollectionConfig } from 'payload'

import { date, hidden, one, text } from './fields/simple'
import { labels, words } from './fields/words'

/** An employee who sees the portal as a contact sees it, for as long as it lasts (src/session/viewing.ts). */
export const Viewings: CollectionConfig<'viewings'> = {
  slug: 'viewings',
  labels: labels(['Keer meegekeken', 'Meegekeken'], ['Viewing', 'Viewings']),
  admin: {
    listSearchableFields: ['userName', 'contactName'],
    defaultColumns: ['startedAt', 'userName', 'contactName', 'endedAt', 'expiresAt'],
    group: words('Klanten', 'Customers'),
    hidden: shownTo('admin'),
  },
  access: viewingAccess,
  defaultSort: '-startedAt',
  lockDocuments: false,
  fields: [
    one('user', 'users', ['Medewerker', 'Employee'], { index: true }),
    // As they were called then: the row outlives both accounts.
    text('userName', 'Naam van de medewerker', 'Name of the employee', { required: true }),
    one('contact', 'contacts', ['Contact', 'Contact'], { index: true }),
    text('contactName', 'Naam van het contact', 'Name of the contact', { required: true }),
    date('startedAt', 'Begonnen', 'Started', { required: true }),
    date('expiresAt', 'Eindigt vanzelf', 'Ends by itself', { required: true }),
    date('endedAt', 'Gestopt', 'Stopped'),
    // Of the cookie: whoever reads the database cannot look along with it.
    {
      ...hidden(text('tokenHash', 'Kenmerk van het bewijs', 'Hash of the proof', { unique: true, index: true })),
      access: { read: noField, create: noField, update: noField },
    },
  ],
}
