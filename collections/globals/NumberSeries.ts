import { shownTo } from '@access/panel'
import { settingsAccess } from '@access/settings'
import { NUMBER_PATTERN } from '@hooks/settings/numberPattern'
import type { GlobalConfig } from 'payload'

import { text } from '../fields/simple'
import { words } from '../fields/words'

/** What numbers of cases and of new customers look like. The counting itself: src/db/atomic.ts. */
export const NumberSeries: GlobalConfig<'number-series'> = {
  slug: 'number-series',
  label: words('Nummerreeksen', 'Number series'),
  admin: { group: words('Instellingen', 'Settings'), hidden: shownTo('admin') },
  access: settingsAccess,
  lockDocuments: false,
  fields: [
    text('rma', 'RMA-nummers', 'RMA numbers', {
      required: true,
      defaultValue: 'RMA{yy}-{00000}',
      validate: NUMBER_PATTERN,
      admin: {
        description: words(
          '{yy} of {yyyy} is het jaar, {00000} de teller',
          '{yy} or {yyyy} is the year, {00000} the counter',
        ),
      },
    }),
    text('customer', 'Voorlopige klantnummers', 'Provisional customer numbers', {
      required: true,
      defaultValue: 'N{yy}-{0000}',
      validate: NUMBER_PATTERN,
      admin: {
        description: words(
          'Van klanten uit een aanmelding, tot het ERP hun nummer geeft. Kies een vorm die het ERP niet gebruikt.',
          'Of customers from a registration, until the ERP gives their number. Choose a form that the ERP does not use.',
        ),
      },
    }),
  ],
}
