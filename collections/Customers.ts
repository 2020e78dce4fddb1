import { customerAccess } from '@access/customers'
import { noField, onlyStaff } from '@access/fields'
import { shownTo } from '@access/panel'
import { followStatus } from '@hooks/customers/followStatus'
import { keepVatKey } from '@hooks/customers/keepVatKey'
import { noteBlocker } from '@hooks/customers/noteBlocker'
import { tellErp } from '@hooks/customers/tellErp'
import type { CheckboxField, CollectionConfig } from 'payload'

import { addressEndpoints } from '@/endpoints/addresses/addressEndpoints'
import { inviteContact } from '@/endpoints/contacts/inviteContact'
import { listContacts } from '@/endpoints/contacts/listContacts'
import { dealerEndpoints } from '@/endpoints/dealers/dealerEndpoints'
import { addressFields } from './fields/address'
import { blockedByField, dealerFields } from './fields/dealer'
import { days, wholeNumber } from './fields/numbers'
import { panelPart, shownAs } from './fields/panelPart'
import { checkbox, choice, explained, hidden, localeField, many, one, text } from './fields/simple'
import { labels, words } from './fields/words'

const ownCode = { read: noField, create: noField, update: noField }

/** The company that buys. Which fields the ERP owns: src/core/fieldOwners.ts. */
export const Customers: CollectionConfig<'customers'> = {
  slug: 'customers',
  labels: labels(['Klant', 'Klanten'], ['Customer', 'Customers']),
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['number', 'name', 'status', 'nightDelivery'],
    listSearchableFields: ['number', 'name', 'email'],
    group: words('Klanten', 'Customers'),
    hidden: shownTo('admin', 'agent', 'sales'),
  },
  access: customerAccess,
  lockDocuments: false,
  endpoints: [listContacts, inviteContact, ...addressEndpoints, ...dealerEndpoints],
  hooks: { beforeChange: [keepVatKey, noteBlocker], afterChange: [followStatus, tellErp] },
  fields: [
    panelPart('requestOnBehalf', '/src/admin/customers/RequestOnBehalf#RequestOnBehalf'),
    {
      type: 'row',
      fields: [
        text('number', 'Klantnummer', 'Customer number', { required: true, unique: true, index: true }),
        text('name', 'Naam', 'Name', { required: true }),
      ],
    },
    choice('type', ['Soort', 'Kind'], { business: ['Zakelijk', 'Business'], private: ['Particulier', 'Private'] }),
    choice('status', ['Status', 'Status'], {
      active: ['Actief', 'Active'],
      pending: ['In aanvraag', 'Pending'],
      blocked: ['Geblokkeerd', 'Blocked'],
    }),
    blockedByField(),
    text('vatNumber', 'Btw-nummer', 'VAT number'),
    // As it is looked for (src/core/registrations/matches.ts).
    { ...hidden(text('vatKey', 'Btw-nummer, kaal', 'VAT number, bare', { index: true })), access: { read: onlyStaff } },
    {
      type: 'row',
      fields: [
        {
          ...explained(
            text('externalId', 'Extern nummer', 'External id', { index: true }),
            'Hoe het ERP deze klant noemt, als dat niet het klantnummer is.',
            'What the ERP calls this customer, where that is not the customer number.',
          ),
          access: { read: onlyStaff },
        },
        provisionalField(),
      ],
    },
    explained(
      text('shippingCode', 'Verzendcode', 'Shipping code'),
      'Hoe het ERP naar deze klant verzendt. Of een retour er een nodig heeft, staat in Instellingen › Retouren.',
      'How the ERP ships to this customer. Whether a return needs one is set in Settings › Returns.',
    ),
    { type: 'row', fields: [text('email', 'E-mailadres', 'Email address'), text('phone', 'Telefoon', 'Phone')] },
    localeField(),
    many('segments', 'segments', ['Segmenten', 'Segments']),
    ...dealerFields(),
    one('salesRep', 'users', ['Verkoper', 'Sales person'], { checked: true }),
    shownAs(checkbox('nightDelivery', 'Nachtlevering', 'Night delivery'), '/src/admin/list/YesCell#YesCell'),
    days('returnWindowExtraDays', 'Extra dagen retourtermijn', 'Extra days to return', { defaultValue: 0 }),
    {
      name: 'addresses',
      type: 'array',
      label: words('Adressen', 'Addresses'),
      labels: labels(['Adres', 'Adressen'], ['Address', 'Addresses']),
      fields: [
        choice('kind', ['Soort', 'Kind'], {
          delivery: ['Afleveradres', 'Delivery'],
          billing: ['Factuuradres', 'Billing'],
        }),
        text('label', 'Naam', 'Label'),
        ...addressFields(),
        checkbox('primary', 'Eerste keus', 'Primary'),
      ],
    },
    // What contacts changed of the addresses and the ERP has not answered yet (src/core/addresses/wantedAddresses.ts).
    panelPart('wantedByCustomer', '/src/admin/customers/WantedByCustomer#WantedByCustomer'),
    { name: 'wantedAddresses', type: 'json', access: ownCode, admin: { hidden: true } },
    hidden({
      ...wholeNumber('addressesRevision', 'Stand van de adressen', 'Revision of the addresses', { defaultValue: 0 }),
      access: ownCode,
    }),
    // Raised by every change of a membership: changes of one customer's contacts are decided one after the other.
    hidden({
      ...wholeNumber('contactsRevision', 'Stand van de contacten', 'Revision of the contacts', { defaultValue: 0 }),
      access: { read: noField, create: noField, update: noField },
    }),
    panelPart('access', '/src/admin/customers/AccessList#ContactsOfCustomer'),
    panelPart('log', '/src/admin/customers/AccountLog#LogOfCustomer'),
  ],
}

/** Until the ERP's import finds the customer by VAT number or external id (src/erp/adoptCustomers.ts). */
function provisionalField(): CheckboxField {
  const field = checkbox('provisional', 'Voorlopig nummer', 'Provisional number')
  return {
    ...field,
    access: { read: onlyStaff, create: noField, update: noField },
    admin: {
      readOnly: true,
      description: words(
        'Uit een aanmelding. De import van het ERP neemt deze klant over op btw-nummer of extern nummer, en geeft het echte nummer.',
        'From a registration. The ERP’s import takes this customer over by VAT number or external id, and gives the real number.',
      ),
    },
  }
}
