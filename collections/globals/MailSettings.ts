import { shownTo } from '@access/panel'
import { settingsAccess } from '@access/settings'
import type { GlobalConfig } from 'payload'

import { wholeNumber } from '../fields/numbers'
import { localeField, text } from '../fields/simple'
import { words } from '../fields/words'

/** From whom mail comes, and where staff hear of new requests. */
export const MailSettings: GlobalConfig<'mail-settings'> = {
  slug: 'mail-settings',
  label: words('E-mail', 'Mail'),
  admin: { group: words('Instellingen', 'Settings'), hidden: shownTo('admin') },
  access: settingsAccess,
  lockDocuments: false,
  fields: [
    text('fromName', 'Naam van de afzender', 'Sender name', { required: true, defaultValue: 'Nazorg' }),
    {
      name: 'fromAddress',
      type: 'email',
      required: true,
      defaultValue: 'nazorg@nazorg.example',
      label: words('Adres van de afzender', 'Sender address'),
    },
    { name: 'replyTo', type: 'email', label: words('Antwoord aan', 'Reply to') },
    {
      name: 'staffAddress',
      type: 'email',
      label: words('Adres van de retourafdeling', 'Address of the returns department'),
    },
    {
      ...localeField(),
      name: 'staffLocale',
      label: words('Taal van de retourafdeling', 'Language of the returns department'),
    },
    wholeNumber('ccPerContactPerDay', 'Kopieën per contact per dag', 'Copies per contact per day', {
      required: true,
      defaultValue: 20,
    }),
  ],
}
