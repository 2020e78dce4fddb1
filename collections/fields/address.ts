/** A postal address, the same parts everywhere. */
import type { Field } from 'payload'

import { text } from './simple'

export const addressFields = (): Field[] => [
  { type: 'row', fields: [text('street', 'Straat', 'Street'), text('houseNumber', 'Huisnummer', 'House number')] },
  {
    type: 'row',
    fields: [
      text('postalCode', 'Postcode', 'Postal code'),
      text('city', 'Plaats', 'City'),
      text('countryCode', 'Landcode', 'Country code', { maxLength: 2, defaultValue: 'NL' }),
    ],
  },
]
