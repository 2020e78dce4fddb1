import { onlyAdmins } from '@access/fields'
import { shownTo } from '@access/panel'
import { userAccess } from '@access/users'
import { apiKeyStrategy } from '@hooks/accounts/apiKeyStrategy'
import { checkAccountPassword } from '@hooks/accounts/checkAccountPassword'
import { checkNewPassword } from '@hooks/accounts/checkNewPassword'
import { keepWaysApart, refuseIntegrationLogin } from '@hooks/accounts/keyOnly'
import { refuseStaleLogin } from '@hooks/accounts/refuseStaleLogin'
import { refuseInUse } from '@hooks/deletion/refuseInUse'
import type { CollectionConfig } from 'payload'
import { forgotPasswordOf } from '@/endpoints/accounts/forgotPassword'
import { loginTo } from '@/endpoints/accounts/login'
import { makeKey, showKey, takeKey } from '@/endpoints/apiKeys/keyOfIntegration'
import { accountCookies, hiddenSessions } from './fields/accountFields'
import { apiKeyFields } from './fields/apiKey'
import { panelPart } from './fields/panelPart'
import { choice, localeField, many, text } from './fields/simple'
import { labels, words } from './fields/words'

/** Staff: who works in the admin panel. The first one is made by `npm run admin:create`. */
export const Users: CollectionConfig<'users'> = {
  slug: 'users',
  labels: labels(['Medewerker', 'Medewerkers'], ['Employee', 'Employees']),
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'email', 'role'],
    group: words('Inrichting', 'Setup'),
    hidden: shownTo('admin'),
  },
  access: userAccess,
  lockDocuments: false,
  auth: {
    cookies: accountCookies,
    maxLoginAttempts: Number.MAX_SAFE_INTEGER, // as for contacts
    tokenExpiration: 12 * 60 * 60,
    strategies: [apiKeyStrategy],
    forgotPassword: { expiration: 60 * 60 * 1000, minRequestInterval: 0 },
  },
  endpoints: [loginTo('users'), forgotPasswordOf('users'), showKey, makeKey, takeKey],
  hooks: {
    beforeValidate: [checkAccountPassword],
    beforeOperation: [checkNewPassword],
    beforeChange: [keepWaysApart],
    beforeLogin: [refuseStaleLogin, refuseIntegrationLogin],
    beforeDelete: [
      refuseInUse({
        rmas: ['onBehalfBy', 'decidedBy'],
        'service-requests': ['onBehalfBy', 'handledBy'],
        'warranty-claims': ['onBehalfBy', 'handledBy'],
        'case-events': ['actor.account'],
      }),
    ],
  },
  fields: [
    text('name', 'Naam', 'Name', { required: true }),
    {
      ...choice('role', ['Rol', 'Role'], {
        agent: ['Medewerker retouren', 'Agent'],
        editor: ['Redacteur', 'Editor'],
        sales: ['Verkoper', 'Sales'],
        integration: ['Koppeling', 'Integration'],
        admin: ['Beheerder', 'Admin'],
      }),
      access: { create: onlyAdmins, update: onlyAdmins },
      saveToJWT: true,
    },
    localeField(),
    hiddenSessions(),
    ...apiKeyFields(),
    panelPart('apiKey', '/src/admin/users/ApiKey#ApiKey'),
    {
      ...many('customers', 'customers', ['Klanten van deze verkoper', 'Customers of this sales person']),
      access: { update: onlyAdmins },
    },
  ],
}
