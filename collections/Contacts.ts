import { contactAccess } from '@access/contacts'
import { noField } from '@access/fields'
import { shownTo } from '@access/panel'
import { viewedStrategy } from '@access/viewedAccount'
import { checkAccountPassword } from '@hooks/accounts/checkAccountPassword'
import { checkNewPassword } from '@hooks/accounts/checkNewPassword'
import { refuseStaleLogin } from '@hooks/accounts/refuseStaleLogin'
import { inviteContact } from '@hooks/contacts/inviteContact'
import { keepPasswordPrivate, lockWithUnknownPassword } from '@hooks/contacts/keepPasswordPrivate'
import { leaveOldAddress } from '@hooks/contacts/leaveOldAddress'
import { hideFromMe, refuseRefresh, refuseWithoutMembership } from '@hooks/contacts/refuseWithoutMembership'
import type { CollectionConfig } from 'payload'

import { forgotPasswordOf } from '@/endpoints/accounts/forgotPassword'
import { inviteAgain } from '@/endpoints/accounts/inviteAgain'
import { loginTo } from '@/endpoints/accounts/login'
import { resetPassword } from '@/endpoints/accounts/resetPassword'
import { setLanguage } from '@/endpoints/accounts/setLanguage'
import { setMail } from '@/endpoints/accounts/setMail'
import { setPrices } from '@/endpoints/accounts/setPrices'
import { profileEndpoints } from '@/endpoints/profile/profileEndpoints'
import { accountCookies, askedAddressFields, hiddenPassword, hiddenSessions } from './fields/accountFields'
import { mailPreferencesField } from './fields/mailPreferences'
import { panelPart } from './fields/panelPart'
import { ownPriceFields } from './fields/priceDisplay'
import { checkbox, localeField, text } from './fields/simple'
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
    hidden: shownTo('admin', 'agent'),
  },
  access: contactAccess,
  lockDocuments: false,
  auth: {
    cookies: accountCookies,
    // Attempts are counted by the login endpoint, for unknown addresses alike: a lock would tell that an account exists.
    maxLoginAttempts: Number.MAX_SAFE_INTEGER,
    tokenExpiration: THIRTY_DAYS_IN_SECONDS,
    strategies: [viewedStrategy],
    forgotPassword: { expiration: 60 * 60 * 1000, minRequestInterval: 0 },
  },
  endpoints: [
    loginTo('contacts'),
    forgotPasswordOf('contacts'),
    resetPassword,
    setLanguage,
    setPrices,
    setMail,
    inviteAgain,
    ...profileEndpoints,
  ],
  hooks: {
    beforeValidate: [lockWithUnknownPassword, checkAccountPassword],
    beforeOperation: [keepPasswordPrivate, checkNewPassword, refuseRefresh],
    beforeChange: [leaveOldAddress],
    beforeLogin: [refuseStaleLogin, refuseWithoutMembership],
    afterMe: [hideFromMe],
    afterChange: [inviteContact],
  },
  fields: [
    panelPart('invite', '/src/admin/customers/InviteAgain#InviteAgain'),
    panelPart('viewAs', '/src/admin/customers/ViewAsContact#ViewAsContact'),
    text('name', 'Naam', 'Name', { required: true }),
    text('phone', 'Telefoon', 'Phone'),
    localeField(),
    hiddenSessions(),
    hiddenPassword(),
    {
      ...checkbox('invited', 'Uitgenodigd', 'Invited'),
      admin: { hidden: true },
      access: { create: noField, update: noField },
    },
    ...askedAddressFields(),
    mailPreferencesField(),
    { type: 'row', fields: ownPriceFields() },
    panelPart('access', '/src/admin/customers/AccessList#CustomersOfContact'),
    panelPart('log', '/src/admin/customers/AccountLog#LogOfContact'),
  ],
}
