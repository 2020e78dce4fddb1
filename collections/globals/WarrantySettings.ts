import { shownTo } from '@access/panel'
import { settingsAccess } from '@access/settings'
import { guardClaimForm } from '@hooks/settings/claimForm'
import type { GlobalConfig } from 'payload'

import { wholeNumber } from '../fields/numbers'
import { recipientsField } from '../fields/recipients'
import { checkbox, choice, explained, longText, one, text } from '../fields/simple'
import { labels, words } from '../fields/words'

const MAX_DAMAGES = 30
const MAX_MONTHS = 600

/** What a customer says with a warranty claim, and how the term of an article is counted. */
export const WarrantySettings: GlobalConfig<'warranty-settings'> = {
  slug: 'warranty-settings',
  label: words('Garantie', 'Warranty'),
  admin: { group: words('Instellingen', 'Settings'), hidden: shownTo('admin') },
  access: settingsAccess,
  lockDocuments: false,
  hooks: { afterChange: [guardClaimForm] },
  fields: [
    {
      name: 'damages',
      type: 'array',
      label: words('Soorten schade', 'Kinds of damage'),
      labels: labels(['Soort', 'Soorten'], ['Kind', 'Kinds']),
      maxRows: MAX_DAMAGES,
      admin: {
        components: { RowLabel: '/src/admin/settings/TitledRow#TitledRow' },
        description: words(
          'De klant kiest er één. Zonder soorten wordt er niet naar gevraagd.',
          'The customer chooses one. Without kinds nobody is asked.',
        ),
      },
      fields: [
        {
          type: 'row',
          fields: [
            text('code', 'Code', 'Code', { required: true, maxLength: 40 }),
            text('title', 'Naam', 'Title', { required: true, localized: true, maxLength: 120 }),
          ],
        },
      ],
    },
    explained(
      one('form', 'forms', ['Formulier voor de toepassing', 'Form for the application']),
      'Waar het artikel in zat: voertuig of machine. Het formulier moet online zijn, en blijft dat zolang u het hier gebruikt. Leeg: er wordt niet naar gevraagd.',
      'What the article was fitted in: a vehicle or a machine. The form must be online, and stays so as long as you use it here. Empty: nobody is asked.',
    ),
    choice('basis', ['Garantietermijn telt vanaf', 'Warranty counts from'], {
      deliveredAt: ['Leverdatum', 'Delivery date'],
      invoiceDate: ['Factuurdatum', 'Invoice date'],
    }),
    explained(
      wholeNumber('usualMonths', 'Gewone termijn (maanden)', 'Usual term (months)', {
        required: true,
        defaultValue: 0,
        max: MAX_MONTHS,
      }),
      'Voor artikelen waarvan het ERP geen termijn geeft. 0: dan is de termijn onbekend.',
      'For articles of which the ERP gives no term. 0: then the term is unknown.',
    ),
    explained(
      checkbox('refuseOutOfTerm', 'Verlopen garantie weigeren', 'Refuse expired warranty'),
      'Uit: de klant leest dat de termijn verlopen is en kan de claim toch versturen; u beslist. Een onbekende termijn weigert nooit.',
      'Off: the customer reads that the term is over and can send the claim all the same; you decide. An unknown term never refuses.',
    ),
    explained(
      checkbox('freeEntryAllowed', 'Artikelen zonder order toegestaan', 'Articles without an order allowed', true),
      'De klant kan een artikel intypen dat niet bij zijn orders staat. De termijn is dan onbekend.',
      'Customers can type in an article that is not among their orders. Its term is unknown then.',
    ),
    checkbox('termsRequired', 'Akkoord met voorwaarden verplicht', 'Terms must be accepted', true),
    recipientsField('Mail over nieuwe claims naar', 'Mail about new claims to'),
    longText('instructions', 'Instructies op het claimformulier', 'Instructions on the claim form', {
      localized: true,
    }),
  ],
}
