/**
 * The lines of a warranty claim: a link to the order line with a snapshot of it, or an article that the customer typed in. The
 * warranty is as it was found when the claim was sent.
 */
import { onlyStaff } from '@access/fields'
import type { ArrayField, GroupField } from 'payload'
import { MAX_SERIAL } from '@/core/claims/requests'
import { CLAIM_LINE_STATUSES, type ClaimLineStatus } from '@/core/claims/statuses'
import { pieces, wholeNumber } from './numbers'
import { choice, date, longText, one, text } from './simple'
import { words } from './words'

const LINE_STATUS_WORDS: Readonly<Record<ClaimLineStatus, { nl: string; en: string }>> = {
  claimed: words('Geclaimd', 'Claimed'),
  accepted: words('Toegekend', 'Accepted'),
  partlyAccepted: words('Deels toegekend', 'Partly accepted'),
  rejected: words('Afgewezen', 'Rejected'),
}

export const claimLinesField = (): ArrayField => ({
  name: 'lines',
  type: 'array',
  label: words('Artikelen', 'Articles'),
  fields: [
    text('line', 'Naam van de regel', 'Name of the line', { maxLength: 64 }),
    one('orderLine', 'order-lines', ['Orderregel', 'Order line']),
    text('orderNumber', 'Ordernummer', 'Order number'),
    text('customerReference', 'Referentie van de klant', 'Customer reference'),
    date('deliveredAt', 'Geleverd op', 'Delivered at'),
    text('invoiceNumber', 'Factuurnummer', 'Invoice number'),
    date('invoiceDate', 'Factuurdatum', 'Invoice date'),
    text('articleNumber', 'Artikelnummer', 'Article number'),
    text('externalArticleNumber', 'Extern artikelnummer', 'External article number'),
    text('articleName', 'Artikelnaam', 'Article name'),
    pieces('quantityClaimed', 'Geclaimd', 'Claimed'),
    text('serialNumber', 'Serienummer', 'Serial number', { maxLength: MAX_SERIAL }),
    // As src/core/claims/serials.ts reads it: other claims are found by it.
    {
      ...text('serialKey', 'Serienummer om op te zoeken', 'Serial number to search by', {
        index: true,
        admin: { hidden: true },
      }),
      access: { read: onlyStaff },
    },
    warrantyField(),
    wholeNumber('quantityAccepted', 'Toegekend', 'Accepted'),
    longText('note', 'Notitie aan de klant', 'Note to the customer'),
    { ...longText('internalNote', 'Interne notitie', 'Internal note'), access: { read: onlyStaff } },
    {
      name: 'status',
      type: 'select',
      label: words('Status', 'Status'),
      required: true,
      defaultValue: 'claimed',
      options: CLAIM_LINE_STATUSES.map((value) => ({ value, label: LINE_STATUS_WORDS[value] })),
    },
  ],
})

/** As it was found when the claim was sent. Days as they are written. */
const warrantyField = (): GroupField => ({
  name: 'warranty',
  type: 'group',
  label: words('Garantie', 'Warranty'),
  fields: [
    choice(
      'verdict',
      ['Termijn', 'Term'],
      {
        inTerm: ['Binnen de termijn', 'In term'],
        expired: ['Verlopen', 'Expired'],
        unknown: ['Onbekend', 'Unknown'],
      },
      { required: false, defaultValue: undefined },
    ),
    text('from', 'Vanaf', 'From', { maxLength: 10 }),
    text('until', 'Tot en met', 'Until', { maxLength: 10 }),
    wholeNumber('months', 'Maanden', 'Months'),
    choice(
      'doubt',
      ['Waarom onbekend', 'Why unknown'],
      {
        typedIn: ['Zelf ingevoerd', 'Typed in'],
        noTerm: ['Geen termijn bekend', 'No term known'],
        noDate: ['Geen leverdatum', 'No delivery date'],
      },
      { required: false, defaultValue: undefined },
    ),
  ],
})
