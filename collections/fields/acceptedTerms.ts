import type { GroupField } from 'payload'

import { date, one, text } from './simple'
import { words } from './words'

/** Which terms were accepted with a case, and when. */
export const acceptedTermsField = (): GroupField => ({
  name: 'acceptedTerms',
  type: 'group',
  label: words('Voorwaarden', 'Terms'),
  fields: [
    one('page', 'pages', ['Pagina', 'Page']),
    text('hash', 'Kenmerk', 'Hash'),
    date('at', 'Aanvaard op', 'Accepted at'),
  ],
})
