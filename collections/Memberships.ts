import { noField, onlyStaff } from '@access/fields'
import { membershipAccess } from '@access/memberships'
import { shownTo } from '@access/panel'
import { dropLink } from '@hooks/memberships/dropLink'
import { endSessions, endSessionsOfDeleted } from '@hooks/memberships/endSessions'
import { keepManager, keepManagerOfDeleted, oneByOne } from '@hooks/memberships/keepManager'
import { noteBlocker } from '@hooks/memberships/noteBlocker'
import { recordChange, recordRemoval } from '@hooks/memberships/recordChange'
import type { CollectionConfig, Field } from 'payload'

import { OFFERED_RIGHTS, type RIGHTS } from '@/core/accounts/rights'
import { acceptInvitation, readInvitation } from '@/endpoints/contacts/acceptInvitation'
import { membershipVerbs } from '@/endpoints/contacts/membershipVerbs'
import { wholeNumber } from './fields/numbers'
import { checkbox, choice, customerField, date, explained, hidden, one, text } from './fields/simple'
import { labels, words } from './fields/words'

const RIGHT_WORDS: Record<(typeof RIGHTS)[number], [nl: string, en: string]> = {
  requestReturns: ['Retouren aanvragen', 'Request returns'],
  requestWarranty: ['Garantie aanvragen', 'Request warranty'],
  requestService: ['Service aanvragen', 'Request service'],
  viewOrders: ['Orders zien', 'See orders'],
  viewInvoices: ['Facturen zien', 'See invoices'],
  viewPrices: ['Prijzen zien', 'See prices'],
  manageContacts: ['Contacten beheren', 'Manage contacts'],
  manageEndCustomers: ['Eindklanten beheren', 'Manage end customers'],
  placeOrders: ['Bestellen', 'Place orders'],
  approveOrders: ['Bestellingen goedkeuren', 'Approve orders'],
}

const isOffered = (value: string) => OFFERED_RIGHTS.some((right) => right === value)

/** Written by our own code alone. */
const kept = <F extends Field>(field: F, read = onlyStaff): F =>
  ({ ...field, access: { read, create: noField, update: noField } }) as F

/** Whose access it is stays as it was made: a link that is out, and what is remembered, belong to them. */
const fixed = <F extends Field>(field: F): F => ({ ...field, access: { update: noField } }) as F

/** A customer's invitation: who was asked by which name, and the link that is out. Its token is kept as a hash. */
const invitationFields = (): Field[] => [
  hidden(kept(text('invitedAs', 'Uitgenodigd als', 'Invited as'))),
  hidden(kept(text('invitedBy', 'Uitgenodigd door', 'Invited by'))),
  hidden(kept(text('invitationHash', 'Kenmerk van de link', 'Hash of the link', { index: true }), noField)),
  hidden(kept(date('invitationExpiresAt', 'Link werkt tot', 'Link works until'))),
]

const blockedByField = (): Field =>
  kept(
    choice(
      'blockedBy',
      ['Geblokkeerd door', 'Blocked by'],
      { customer: ['De klant zelf', 'The customer'], house: ['Ons', 'Us'] },
      {
        required: false,
        defaultValue: undefined,
        admin: { readOnly: true, condition: ({ status }) => status === 'blocked' },
      },
    ),
  )

/** What a contact may do, per customer. Login never writes here, so a block set during a login holds. */
export const Memberships: CollectionConfig<'memberships'> = {
  slug: 'memberships',
  labels: labels(['Toegang', 'Toegangen'], ['Membership', 'Memberships']),
  admin: {
    defaultColumns: ['contact', 'customer', 'status', 'rights'],
    group: words('Klanten', 'Customers'),
    hidden: shownTo('admin', 'agent'),
  },
  access: membershipAccess,
  disableBulkEdit: true,
  lockDocuments: false,
  endpoints: [...membershipVerbs, readInvitation, acceptInvitation],
  hooks: {
    beforeOperation: [oneByOne],
    beforeChange: [noteBlocker, dropLink],
    afterChange: [keepManager, recordChange, endSessions],
    afterDelete: [keepManagerOfDeleted, recordRemoval, endSessionsOfDeleted],
  },
  indexes: [{ fields: ['contact', 'customer'], unique: true }],
  fields: [
    fixed(one('contact', 'contacts', ['Contact', 'Contact'], { required: true, index: true, checked: true })),
    fixed(customerField({ checked: true })),
    choice('status', ['Status', 'Status'], {
      active: ['Actief', 'Active'],
      invited: ['Uitgenodigd', 'Invited'],
      blocked: ['Geblokkeerd', 'Blocked'],
    }),
    blockedByField(),
    explained(
      choice('rights', ['Rechten', 'Rights'], RIGHT_WORDS, {
        hasMany: true,
        required: false,
        defaultValue: undefined,
        filterOptions: ({ options }) => options.filter((one) => isOffered(typeof one === 'string' ? one : one.value)),
      }),
      'Een klant die iemand heeft die contacten beheert, houdt er altijd één. Alleen een admin kan de laatste weghalen.',
      'A customer with somebody who manages contacts always keeps one. Only an admin can take the last one away.',
    ),
    hidden(wholeNumber('budget', 'Budget (centen)', 'Budget (cents)')),
    checkbox('isDefault', 'Eerste keus', 'Default'),
    ...invitationFields(),
  ],
}
