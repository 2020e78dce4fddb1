import { contactAccess } from '@access/contacts'
import { noField } from '@access/fields'
import { checkAccountPassword } from '@hooks/accounts/checkAccountPassword'
import { inviteContact } from '@hooks/contacts/inviteContact'
import { refuseWithoutMembership } from '@hooks/contacts/refuseWithoutMembership'
import type { CollectionConfig } from 'payload'

import { forgotPassword } from '@/endpoints/accounts/forgotPassword'
import { inviteAgain } from '@/endpoints/accounts/inviteAgain'
import { resetPassword } from '@/endpoints/accounts/resetPassword'
import { setLanguage } from '@/endpoints/accounts/setLanguage'
import { checkbox, choice, localeField, text } from './fields/simple'
import { labels, words } from './fields/words'

const THIRTY_DAYS_IN_SECONDS = 30 * 24 * 60 * 60

/** A person who logs in to the portal. What they may do, and for whom, stands in `memberships`. */
export const Contacts: CollectionConfig<'contacts'> = {
  slug: 'contacts',
  labels: labels(['Contact', 'Contacten'], ['Contact', 'Contacts']),
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'email', 'locale', 'updatedAt'],
    listSearchableFields: ['name', 'email'],
    group: words('Klanten', 'Customers'),
  },
  access: contactAccess,
  lockDocuments: false,
  auth: {
    maxLoginAttempts: 10,
    lockTime: 15 * 60 * 1000,
    tokenExpiration: THIRTY_DAYS_IN_SECONDS,
    forgotPassword: { expiration: 60 * 60 * 1000, minRequestInterval: 0 },
  },
  endpoints: [forgotPassword, resetPassword, setLanguage, inviteAgain],
  hooks: {
    beforeValidate: [checkAccountPassword],
    beforeLogin: [refuseWithoutMembership],
    afterChange: [inviteContact],
  },
  fields: [
    text('name', 'Naam', 'Name', { required: true }),
    text('phone', 'Telefoon', 'Phone'),
    localeField(),
    {
      ...checkbox('invited', 'Uitgenodigd', 'Invited'),
      admin: { hidden: true },
      access: { create: noField, update: noField },
    },
    {
      name: 'mailPreferences',
      type: 'group',
      label: words('E-mailvoorkeuren', 'Mail preferences'),
      fields: [checkbox('promotions', 'Actiemails', 'Promotions')],
    },
    choice('priceDisplay', 'Prijzen tonen', 'Show prices', {
      exclusive: ['Exclusief btw', 'Excluding VAT'],
      inclusive: ['Inclusief btw', 'Including VAT'],
    }),
  ],
}
