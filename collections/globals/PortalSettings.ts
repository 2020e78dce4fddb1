import { shownTo } from '@access/panel'
import { settingsAccess } from '@access/settings'
import { BRAND_COLOUR } from '@hooks/settings/brandColour'
import { BUSINESS_ZONE } from '@hooks/settings/businessZone'
import type { GlobalConfig } from 'payload'

import { addressFields } from '../fields/address'
import { checkbox, choice, explained, one, text } from '../fields/simple'
import { words } from '../fields/words'

/** Whose portal this is: name, colour, logo, address, what the menu shows. */
export const PortalSettings: GlobalConfig<'portal-settings'> = {
  slug: 'portal-settings',
  label: words('Portaal', 'Portal'),
  admin: { group: words('Instellingen', 'Settings'), hidden: shownTo('admin') },
  access: settingsAccess,
  lockDocuments: false,
  fields: [
    text('companyName', 'Bedrijfsnaam', 'Company name', { required: true, defaultValue: 'Nazorg' }),
    text('tagline', 'Onderschrift', 'Tagline', { localized: true, defaultValue: 'Klantportaal' }),
    text('brandColour', 'Merkkleur', 'Brand colour', {
      required: true,
      defaultValue: '#1d4e9e',
      validate: BRAND_COLOUR,
    }),
    one('logo', 'media', ['Logo', 'Logo'], { checked: true }),
    { type: 'row', fields: [text('phone', 'Telefoon', 'Phone'), text('email', 'E-mailadres', 'Email address')] },
    { name: 'address', type: 'group', label: words('Adres', 'Address'), fields: addressFields() },
    {
      name: 'menu',
      type: 'group',
      label: words('Menu', 'Menu'),
      fields: [
        explained(
          checkbox('returns', 'Retouren', 'Returns', true),
          'Uit: klanten zien geen menupunt, en de retourpagina’s bestaan voor hen niet. Medewerkers vragen namens klanten nog wel aan; REST blijft open.',
          'Off: customers see no menu entry, and the return pages do not exist for them. Staff still request on behalf of customers; REST stays open.',
        ),
      ],
    },
    choice(
      'languages',
      ['Talen', 'Languages'],
      { nl: ['Nederlands', 'Dutch'], en: ['Engels', 'English'] },
      { hasMany: true, defaultValue: ['nl', 'en'] },
    ),
    text('businessZone', 'Tijdzone', 'Time zone', {
      required: true,
      defaultValue: 'Europe/Amsterdam',
      validate: BUSINESS_ZONE,
    }),
  ],
}
