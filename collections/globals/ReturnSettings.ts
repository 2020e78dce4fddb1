import { shownTo } from '@access/panel'
import { settingsAccess } from '@access/settings'
import type { GlobalConfig } from 'payload'

import { addressFields } from '../fields/address'
import { days } from '../fields/numbers'
import { checkbox, choice, explained, longText, many, text } from '../fields/simple'
import { words } from '../fields/words'

/** The house rules for returns: where the reference systems disagree, it is a setting here. */
export const ReturnSettings: GlobalConfig<'return-settings'> = {
  slug: 'return-settings',
  label: words('Retouren', 'Returns'),
  admin: { group: words('Instellingen', 'Settings'), hidden: shownTo('admin') },
  access: settingsAccess,
  lockDocuments: false,
  fields: [
    choice('windowBasis', ['Retourtermijn telt vanaf', 'Return window counts from'], {
      orderDate: ['Orderdatum', 'Order date'],
      invoiceDate: ['Factuurdatum', 'Invoice date'],
      none: ['Geen termijn', 'No window'],
    }),
    days('windowDays', 'Retourtermijn (dagen)', 'Return window (days)', { required: true, defaultValue: 180 }),
    explained(
      days('extensionDays', 'Termijn verlengd met (dagen)', 'Window extended by (days)', { defaultValue: 0 }),
      'Komt voor iedereen bij de termijn, zoals rond de feestdagen. Extra dagen voor één klant staan bij die klant.',
      'Is added to the window for everybody, as around the holidays. Extra days for one customer are set there.',
    ),
    checkbox('specialOrdersAllowed', 'Speciaal besteld mag retour', 'Special orders may be returned'),
    explained(
      checkbox('freeEntryAllowed', 'Artikelen zonder order toegestaan', 'Articles without an order allowed'),
      'De klant kan een artikel intypen dat niet bij zijn orders staat. U controleert het zelf: er is niets bekend van levering of termijn.',
      'Customers can type in an article that is not among their orders. You check it yourself: nothing is known of delivery or window.',
    ),
    choice('reasonPer', ['Reden', 'Reason'], { rma: ['Per aanvraag', 'Per RMA'], line: ['Per regel', 'Per line'] }),
    choice('formOn', ['Retourformulier', 'Return form'], {
      approval: ['Na goedkeuring', 'On approval'],
      submission: ['Bij indienen', 'On submission'],
    }),
    many('allowedSegments', 'segments', ['Alleen voor segmenten (leeg = alle)', 'Only for segments (empty = all)']),
    choice('allowedCreators', ['Aanmaken door', 'Created by'], {
      both: ['Klanten, medewerkers en verkopers', 'Customers, staff and sales agents'],
      customers: ['Klanten', 'Customers'],
      staff: ['Medewerkers en verkopers', 'Staff and sales agents'],
    }),
    explained(
      checkbox('skipShippingCodeCheck', 'Verzendcode niet controleren', 'Do not check the shipping code', true),
      'Aan: iedere klant kan retouren aanvragen. Uit: alleen klanten met een verzendcode, want zonder kan het ERP de retour niet boeken.',
      'On: every customer can request returns. Off: only customers with a shipping code, as the ERP cannot book the return without.',
    ),
    explained(
      checkbox('pickupAllowed', 'Ophalen toegestaan', 'Pickup allowed'),
      'De klant kiest bij de aanvraag of hij de goederen stuurt of laat ophalen.',
      'With the request the customer chooses to send the goods or to have them collected.',
    ),
    checkbox('termsRequired', 'Akkoord met voorwaarden verplicht', 'Terms must be accepted', true),
    {
      name: 'returnAddress',
      type: 'group',
      label: words('Retouradres', 'Return address'),
      fields: [text('name', 'Naam', 'Name'), ...addressFields()],
    },
    longText('instructions', 'Instructies op het retourformulier', 'Instructions on the return form', {
      localized: true,
    }),
  ],
}
