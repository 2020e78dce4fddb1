/**
 * The lines of an RMA: a link to the order line and a snapshot of it, so that a case reads the same after the ERP moves on.
 * A line with `freeEntry`, the name that its maker gave it, has no order line: number and name are what the customer typed.
 */
import { mayViewPrices } from '@access/fields'
import type { ArrayField } from 'payload'

import { LINE_STATUSES } from '@/core/rmas/status'
import { answersField } from './answers'
import { cents, percent, pieces, wholeNumber } from './numbers'
import { checkbox, date, longText, one, text } from './simple'
import { words } from './words'

const LINE_STATUS_WORDS: Record<(typeof LINE_STATUSES)[number], { nl: string; en: string }> = {
  awaitingDealer: words('Wacht op dealer', 'Awaiting dealer'),
  requested: words('Verzocht', 'Requested'),
  approved: words('Goedgekeurd', 'Approved'),
  rejected: words('Afgewezen', 'Rejected'),
  received: words('Ontvangen', 'Received'),
  completed: words('Afgehandeld', 'Completed'),
  cancelled: words('Geannuleerd', 'Cancelled'),
}

export const rmaLinesField = (): ArrayField => ({
  name: 'lines',
  type: 'array',
  label: words('Regels', 'Lines'),
  fields: [
    one('orderLine', 'order-lines', ['Orderregel', 'Order line']),
    text('freeEntry', 'Zelf ingevoerd', 'Typed in', { maxLength: 64 }),
    text('orderNumber', 'Ordernummer', 'Order number'),
    text('customerReference', 'Referentie van de klant', 'Customer reference'),
    date('orderDate', 'Orderdatum', 'Order date'),
    text('invoiceNumber', 'Factuurnummer', 'Invoice number'),
    date('invoiceDate', 'Factuurdatum', 'Invoice date'),
    text('articleNumber', 'Artikelnummer', 'Article number'),
    text('externalArticleNumber', 'Extern artikelnummer', 'External article number'),
    text('articleName', 'Artikelnaam', 'Article name'),
    checkbox('specialOrder', 'Speciaal besteld', 'Special order'),
    cents('grossUnitPriceCents', 'Bruto per stuk', 'Gross unit price', { read: mayViewPrices }),
    percent('discountPercent', 'Korting', 'Discount', { read: mayViewPrices }),
    cents('netUnitPriceCents', 'Netto per stuk', 'Net unit price', { read: mayViewPrices }),
    percent('vatRate', 'Btw', 'VAT', { read: mayViewPrices }),
    text('currency', 'Munt', 'Currency', { maxLength: 3 }),
    pieces('quantityRequested', 'Verzocht', 'Requested'),
    wholeNumber('quantityApproved', 'Goedgekeurd', 'Approved'),
    wholeNumber('quantityReceived', 'Ontvangen', 'Received'),
    one('reason', 'return-reasons', ['Reden', 'Reason']),
    answersField(),
    longText('remark', 'Opmerking', 'Remark'),
    longText('note', 'Notitie aan de klant', 'Note to the customer'),
    {
      name: 'status',
      type: 'select',
      label: words('Status', 'Status'),
      required: true,
      defaultValue: 'requested',
      options: LINE_STATUSES.map((value) => ({ value, label: LINE_STATUS_WORDS[value] })),
    },
  ],
})
