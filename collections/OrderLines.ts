import { mayViewPrices } from '@access/fields'
import { orderLineAccess } from '@access/orderLines'
import { shownTo } from '@access/panel'
import type { CollectionConfig } from 'payload'

import { cents, percent, pieces, wholeNumber } from './fields/numbers'
import { checkbox, customerField, date, text } from './fields/simple'
import { labels, words } from './fields/words'

/**
 * One line of an order: what was delivered, and what of it can still come back.
 * Returnable = delivered − returned − in request − awaiting credit − kept (src/core/rmas/quantities.ts). The ERP owns the order's
 * facts and `quantityReturned`; the cases own the reserved quantities, moved by compare-and-set alone.
 */
export const OrderLines: CollectionConfig<'order-lines'> = {
  slug: 'order-lines',
  labels: labels(['Orderregel', 'Orderregels'], ['Order line', 'Order lines']),
  admin: {
    useAsTitle: 'articleName',
    defaultColumns: ['orderNumber', 'articleNumber', 'articleName', 'quantityDelivered', 'quantityReturnable'],
    listSearchableFields: ['orderNumber', 'articleNumber', 'articleName', 'customerReference'],
    group: words('Orders', 'Orders'),
    hidden: shownTo('admin', 'agent', 'sales'),
  },
  access: orderLineAccess,
  lockDocuments: false,
  // Who may see the prices hangs on it (access/fields.ts).
  forceSelect: { customer: true },
  indexes: [
    { fields: ['orderNumber', 'lineNumber'], unique: true },
    { fields: ['customer', 'orderDate'] },
    { fields: ['customer', 'articleNumber'] },
    { fields: ['customer', 'quantityOpen'] },
    { fields: ['customer', 'expectedDeliveryDate'] },
  ],
  fields: [
    customerField(),
    text('orderNumber', 'Ordernummer', 'Order number', { required: true, index: true }),
    wholeNumber('lineNumber', 'Regel', 'Line', { required: true, min: 1 }),
    text('customerReference', 'Referentie van de klant', 'Customer reference'),
    date('orderDate', 'Orderdatum', 'Order date', { index: true }),
    checkbox('specialOrder', 'Speciaal besteld', 'Special order'),
    text('articleNumber', 'Artikelnummer', 'Article number', { required: true, index: true }),
    text('externalArticleNumber', 'Extern artikelnummer', 'External article number'),
    text('articleName', 'Artikelnaam', 'Article name', { required: true }),
    checkbox('articleReturnable', 'Artikel kan retour', 'Article can be returned', true),
    cents('grossUnitPriceCents', 'Bruto per stuk', 'Gross unit price', { read: mayViewPrices }),
    percent('discountPercent', 'Korting', 'Discount', { read: mayViewPrices }),
    cents('netUnitPriceCents', 'Netto per stuk', 'Net unit price', { read: mayViewPrices }),
    percent('vatRate', 'Btw', 'VAT', { read: mayViewPrices }),
    text('currency', 'Munt', 'Currency', { maxLength: 3 }),
    pieces('quantityOrdered', 'Besteld', 'Ordered'),
    pieces('quantityDelivered', 'Geleverd', 'Delivered'),
    // Ordered and not yet delivered; stored, so that open lines are found by an index.
    pieces('quantityOpen', 'Nog te leveren', 'To be delivered'),
    pieces('quantityInvoiced', 'Gefactureerd', 'Invoiced'),
    pieces('quantityReturned', 'Retour', 'Returned'),
    pieces('quantityInRequest', 'In aanvraag', 'In request'),
    pieces('quantityAwaitingCredit', 'Wacht op krediet', 'Awaiting credit'),
    pieces('quantityCredited', 'Via RMA gecrediteerd', 'Credited by RMA'),
    pieces('quantityKept', 'Behouden zonder krediet', 'Kept without a credit'),
    pieces('quantityReturnable', 'Nog te retourneren', 'Returnable'),
    date('expectedDeliveryDate', 'Verwachte levering', 'Expected delivery'),
    date('shippedAt', 'Verzonden op', 'Shipped at'),
    date('deliveredAt', 'Geleverd op', 'Delivered at'),
    text('invoiceNumber', 'Factuurnummer', 'Invoice number', { index: true }),
    date('invoiceDate', 'Factuurdatum', 'Invoice date'),
  ],
}
