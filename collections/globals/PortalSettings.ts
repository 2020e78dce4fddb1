import { shownTo } from '@access/panel'
import { settingsAccess } from '@access/settings'
import { BRAND_COLOUR } from '@hooks/settings/brandColour'
import { BUSINESS_ZONE } from '@hooks/settings/businessZone'
import type { GlobalConfig } from 'payload'

import { MENU_ENTRIES, type MenuEntry } from '@/core/menu'
import { addressFields } from '../fields/address'
import { panelPart } from '../fields/panelPart'
import { firstPriceFields } from '../fields/priceDisplay'
import { checkbox, choice, explained, text } from '../fields/simple'
import { words } from '../fields/words'

const ENTRIES: Readonly<Record<MenuEntry, readonly [nl: string, en: string]>> = {
  home: ['Start', 'Home'],
  returns: ['Retouren', 'Returns'],
  claims: ['Garantie', 'Warranty'],
  services: ['Service', 'Services'],
  orders: ['Bestellingen', 'Orders'],
  invoices: ['Facturen', 'Invoices'],
  help: ['Hulp', 'Help'],
  terms: ['Voorwaarden', 'Terms'],
}

const LOGO = words(
  'PNG, JPG, WebP of SVG. In het portaal hoogstens 32 pixels hoog, ook in mails, op papier en als pictogram. Zonder logo staat de naam er als tekst.',
  'PNG, JPG, WebP or SVG. At most 32 pixels high in the portal; also in mails, on papers and as the icon. Without a logo the name stands there as text.',
)
const ORDER = words(
  'Sleep, of kies opnieuw in de gewenste volgorde. Het menu en de startpagina volgen. Hulp en Voorwaarden verschijnen zodra die pagina online is.',
  'Drag, or choose again in the order you want. The menu and the home page follow. Help and Terms appear once that page is online.',
)
const LANGUAGES = words(
  'Met één taal verdwijnt de taalkeuze, en krijgt iedereen portaal, mails en papieren in die taal.',
  'With one language the switch disappears, and everybody gets portal, mails and papers in that language.',
)
const NEW_CONTACTS = words(
  'Zo ziet een nieuw contact prijzen, tot het zelf anders kiest. Medewerkers die namens een klant werken zien prijzen altijd zo.',
  'How a new contact sees prices until they choose for themselves. Staff who act for a customer always see prices this way.',
)

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
    panelPart('contrast', '/src/admin/brand/BrandContrast#BrandContrast'),
    {
      name: 'logo',
      type: 'upload',
      relationTo: 'media',
      label: words('Logo', 'Logo'),
      filterOptions: () => true, // looked up at every write
      admin: { description: LOGO },
    },
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
        explained(
          checkbox('claims', 'Garantie', 'Warranty', true),
          'Uit: hetzelfde voor de garantiepagina’s.',
          'Off: the same for the warranty pages.',
        ),
        explained(
          checkbox('services', 'Service', 'Services', true),
          'Uit: hetzelfde voor de servicepagina’s. Vragen klanten retouren aan met alleen een formulier, dan blijven de pagina’s van dat ene servicetype er; die volgen Retouren.',
          'Off: the same for the service pages. Where customers request returns with a form only, the pages of that one service type stay: they follow Returns.',
        ),
        explained(
          checkbox('orders', 'Bestellingen', 'Orders', true),
          'Uit: geen menupunt, en niet op de startpagina. Links in retouren openen een bestelling nog wel; wie geen bestellingen mag zien, krijgt dat recht niet.',
          'Off: no menu entry, and not on the home page. Links in returns still open an order; contacts who should see no orders are not given that right.',
        ),
        explained(
          checkbox('invoices', 'Facturen', 'Invoices', true),
          'Uit: hetzelfde voor facturen.',
          'Off: the same for invoices.',
        ),
        {
          type: 'row',
          fields: [checkbox('help', 'Hulp', 'Help'), checkbox('terms', 'Voorwaarden', 'Terms')],
        },
        choice('order', ['Volgorde', 'Order'], ENTRIES, {
          hasMany: true,
          required: false,
          defaultValue: [...MENU_ENTRIES],
          admin: { isSortable: true, description: ORDER },
        }),
      ],
    },
    choice(
      'languages',
      ['Talen', 'Languages'],
      { nl: ['Nederlands', 'Dutch'], en: ['Engels', 'English'] },
      { hasMany: true, defaultValue: ['nl', 'en'], admin: { description: LANGUAGES } },
    ),
    {
      name: 'newContacts',
      type: 'group',
      label: words('Nieuwe contacten', 'New contacts'),
      admin: { description: NEW_CONTACTS },
      fields: [{ type: 'row', fields: firstPriceFields() }],
    },
    text('businessZone', 'Tijdzone', 'Time zone', {
      required: true,
      defaultValue: 'Europe/Amsterdam',
      validate: BUSINESS_ZONE,
    }),
  ],
}
