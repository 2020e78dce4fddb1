import { shownTo } from '@access/panel'
import { settingsAccess } from '@access/settings'
import { keepSeriesApart } from '@hooks/settings/distinctSeries'
import { NUMBER_PATTERN } from '@hooks/settings/numberPattern'
import type { GlobalConfig } from 'payload'

import { explained, text } from '../fields/simple'
import { words } from '../fields/words'

/** What numbers look like; those of a service type stand with the type. The counting itself: src/db/atomic.ts. */
export const NumberSeries: GlobalConfig<'number-series'> = {
  slug: 'number-series',
  label: words('Nummerreeksen', 'Number series'),
  admin: { group: words('Instellingen', 'Settings'), hidden: shownTo('admin') },
  access: settingsAccess,
  lockDocuments: false,
  hooks: { afterChange: [keepSeriesApart] },
  fields: [
    explained(
      pattern('rma', 'RMA-nummers', 'RMA numbers', 'RMA{yy}-{00000}'),
      '{yy} of {yyyy} is het jaar, {00000} de teller. Iedere reeks begint met eigen letters, ook die van de servicetypes.',
      '{yy} or {yyyy} is the year, {00000} the counter. Each series begins with letters of its own, those of service types too.',
    ),
    pattern('claim', 'Nummers van garantieclaims', 'Numbers of warranty claims', 'WIL{yy}-{00000}'),
    explained(
      pattern('customer', 'Voorlopige klantnummers', 'Provisional customer numbers', 'K{00000}'),
      'Voor klanten die zich aanmelden, tot het ERP hun nummer geeft.',
      'For customers who sign up, until the ERP gives their number.',
    ),
  ],
}

function pattern(name: string, nl: string, en: string, defaultValue: string) {
  return text(name, nl, en, { required: true, defaultValue, validate: NUMBER_PATTERN })
}
