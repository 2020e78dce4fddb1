import { expectedDateAccess } from '@access/expectedDates'
import type { CollectionConfig } from 'payload'

import { wholeNumber } from './fields/numbers'
import { customerField, date, text } from './fields/simple'
import { labels } from './fields/words'

/** One move of the day on which an open order line is expected. Appended by the import, oldest first by `notedAt`. */
export const ExpectedDates: CollectionConfig<'expected-dates'> = {
  slug: 'expected-dates',
  labels: labels(['Verwachte datum', 'Verwachte datums'], ['Expected date', 'Expected dates']),
  admin: { group: false, hidden: true },
  access: expectedDateAccess,
  lockDocuments: false,
  indexes: [{ fields: ['customer', 'notedAt'] }, { fields: ['orderNumber', 'lineNumber'] }],
  fields: [
    customerField(),
    text('orderNumber', 'Ordernummer', 'Order number', { required: true }),
    wholeNumber('lineNumber', 'Regel', 'Line', { required: true, min: 1 }),
    date('previous', 'Was', 'Was'),
    date('expected', 'Wordt', 'Becomes'),
    date('notedAt', 'Gemeld op', 'Noted at', { required: true }),
  ],
}
