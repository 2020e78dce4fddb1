import { membershipAccess } from '@access/memberships'
import { shownTo } from '@access/panel'
import { endSessions, endSessionsOfDeleted } from '@hooks/memberships/endSessions'
import type { CollectionConfig } from 'payload'

import { OFFERED_RIGHTS, type RIGHTS } from '@/core/accounts/rights'
import { wholeNumber } from './fields/numbers'
import { checkbox, choice, customerField, hidden, one } from './fields/simple'
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
  lockDocuments: false,
  hooks: { afterChange: [endSessions], afterDelete: [endSessionsOfDeleted] },
  indexes: [{ fields: ['contact', 'customer'], unique: true }],
  fields: [
    one('contact', 'contacts', ['Contact', 'Contact'], { required: true, index: true, checked: true }),
    customerField({ checked: true }),
    choice('status', ['Status', 'Status'], {
      active: ['Actief', 'Active'],
      invited: ['Uitgenodigd', 'Invited'],
      blocked: ['Geblokkeerd', 'Blocked'],
    }),
    choice('rights', ['Rechten', 'Rights'], RIGHT_WORDS, {
      hasMany: true,
      required: false,
      defaultValue: undefined,
      filterOptions: ({ options }) => options.filter((one) => isOffered(typeof one === 'string' ? one : one.value)),
    }),
    hidden(wholeNumber('budget', 'Budget (centen)', 'Budget (cents)')),
    checkbox('isDefault', 'Eerste keus', 'Default'),
  ],
}
