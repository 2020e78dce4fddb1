import { accountEventAccess } from '@access/accountEvents'
import { onlyStaff } from '@access/fields'
import { shownTo } from '@access/panel'
import type { CollectionConfig, TextField } from 'payload'

import { alsoInForm, panelColumn, shownAs } from './fields/panelPart'
import { customerField, date, one, text } from './fields/simple'
import { labels, words } from './fields/words'

const forStaff = (field: TextField): TextField => ({ ...field, access: { read: onlyStaff } }) as TextField

/**
 * What happened to the accounts of a customer: who was invited, given rights, blocked or removed, when, and by whom
 * (src/core/accounts/events.ts). Appended in the transaction of the change itself.
 */
export const AccountEvents: CollectionConfig<'account-events'> = {
  slug: 'account-events',
  labels: labels(['Accountgebeurtenis', 'Accountgebeurtenissen'], ['Account event', 'Account events']),
  admin: {
    defaultColumns: ['at', 'told', 'customer', 'email'],
    listSearchableFields: ['name', 'email'],
    group: words('Klanten', 'Customers'),
    hidden: shownTo('admin', 'agent'),
  },
  access: accountEventAccess,
  defaultSort: '-at',
  lockDocuments: false,
  indexes: [{ fields: ['customer', 'at'] }],
  fields: [
    alsoInForm(
      panelColumn('told', 'Wat er gebeurde', 'What happened', '/src/admin/list/eventCells#ToldCell'),
      '/src/admin/customers/AccountLog#OneEvent',
    ),
    customerField(),
    text('kind', 'Soort', 'Kind', { required: true }),
    // Not for customers: an id may tell how old an account is, and so that it existed before they invited it.
    one('contact', 'contacts', ['Contact', 'Contact'], { index: true, read: onlyStaff }),
    text('name', 'Naam', 'Name'),
    text('email', 'E-mailadres', 'Email address'),
    {
      name: 'actor',
      type: 'group',
      label: words('Door', 'By'),
      fields: [
        text('kind', 'Soort', 'Kind', { required: true }),
        forStaff(text('account', 'Account', 'Account')),
        text('name', 'Naam', 'Name'),
      ],
    },
    shownAs(date('at', 'Op', 'At', { required: true }), '/src/admin/list/MomentCell#MomentCell'),
    { name: 'data', type: 'json', label: words('Gegevens', 'Data') },
  ],
}
