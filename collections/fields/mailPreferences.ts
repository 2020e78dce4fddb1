/** What a contact chose about mails (src/core/mailWishes.ts). Theirs alone: staff read it, and nobody else consents for them. */
import { noField } from '@access/fields'
import type { Field, GroupField } from 'payload'

import { panelPart } from './panelPart'
import { checkbox, date } from './simple'
import { words } from './words'

const ownChoice = <F extends Field>(field: F): F => ({
  ...field,
  admin: { hidden: true },
  access: { create: noField, update: noField },
})

export const mailPreferencesField = (): GroupField => ({
  name: 'mailPreferences',
  type: 'group',
  label: words('E-mailvoorkeuren', 'Mail preferences'),
  fields: [
    ownChoice({ name: 'kinds', type: 'json', label: words('Soorten mail', 'Kinds of mail') }),
    // Follows from the kinds, so that an import finds who waits for its mails.
    ownChoice({ ...checkbox('confirmations', 'Mails over bestellingen', 'Mails about orders'), index: true }),
    ownChoice(checkbox('promotions', 'Actiemails', 'Action mails')),
    ownChoice(date('promotionsAt', 'Toestemming gegeven op', 'Consented at')),
    panelPart('shown', '/src/admin/customers/MailOfContact#MailOfContact'),
  ],
})
