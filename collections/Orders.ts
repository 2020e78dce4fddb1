import { mayViewPrices } from '@access/fields'
import { orderAccess } from '@access/orders'
import { shownTo } from '@access/panel'
import type { CollectionConfig } from 'payload'

import { cents } from './fields/numbers'
import { checkbox, choice, customerField, date, text } from './fields/simple'
import { labels, words } from './fields/words'

/** An order as the ERP knows it; its lines are `order-lines`. */
export const Orders: CollectionConfig<'orders'> = {
  slug: 'orders',
  labels: labels(['Order', 'Orders'], ['Order', 'Orders']),
  admin: {
    useAsTitle: 'number',
    defaultColumns: ['number', 'customer', 'orderDate', 'shippingStatus'],
    listSearchableFields: ['number', 'customerReference'],
    group: words('Orders', 'Orders'),
    hidden: shownTo('admin', 'agent', 'sales'),
  },
  access: orderAccess,
  lockDocuments: false,
  // Who may see the prices hangs on it (access/fields.ts).
  forceSelect: { customer: true },
  indexes: [{ fields: ['customer', 'orderDate'] }, { fields: ['customer', 'number'] }],
  fields: [
    text('number', 'Ordernummer', 'Order number', { required: true, unique: true, index: true }),
    customerField(),
    text('customerReference', 'Referentie van de klant', 'Customer reference'),
    date('orderDate', 'Orderdatum', 'Order date', { index: true }),
    text('billingName', 'Factuurnaam', 'Billing name'),
    text('salesRepName', 'Verkoper', 'Sales person'),
    cents('totalCents', 'Totaal', 'Total', { read: mayViewPrices, min: Number.MIN_SAFE_INTEGER }),
    text('currency', 'Munt', 'Currency', { maxLength: 3 }),
    choice('shippingStatus', ['Verzendstatus', 'Shipping status'], {
      waiting: ['Wachtende', 'Waiting'],
      shipped: ['Verzonden', 'Shipped'],
    }),
    checkbox('complete', 'Compleet', 'Complete'),
    checkbox('shipsComplete', 'Alleen compleet leveren', 'Ships complete only'),
    // Follows from its lines: nothing of it is still to be invoiced.
    checkbox('invoiced', 'Gefactureerd', 'Invoiced'),
  ],
}
