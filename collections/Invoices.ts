import { mayViewPrices } from '@access/fields'
import { invoiceAccess } from '@access/invoices'
import { shownTo } from '@access/panel'
import type { CollectionConfig } from 'payload'

import { uploadInvoicePdf } from '@/endpoints/invoices/uploadInvoicePdf'
import { cents } from './fields/numbers'
import { panelPart } from './fields/panelPart'
import { choice, customerField, date, text } from './fields/simple'
import { labels, words } from './fields/words'

const AMOUNT = { read: mayViewPrices, min: Number.MIN_SAFE_INTEGER }

/** An invoice or credit note as the ERP booked it. */
export const Invoices: CollectionConfig<'invoices'> = {
  slug: 'invoices',
  labels: labels(['Factuur', 'Facturen'], ['Invoice', 'Invoices']),
  admin: {
    useAsTitle: 'number',
    defaultColumns: ['number', 'customer', 'kind', 'invoiceDate', 'amountCents'],
    listSearchableFields: ['number'],
    group: words('Orders', 'Orders'),
    hidden: shownTo('admin', 'agent', 'sales'),
  },
  access: invoiceAccess,
  lockDocuments: false,
  endpoints: [uploadInvoicePdf],
  // Who may see the amounts hangs on it (access/fields.ts).
  forceSelect: { customer: true },
  indexes: [{ fields: ['customer', 'invoiceDate'] }, { fields: ['customer', 'dueDate'] }],
  fields: [
    panelPart('paper', '/src/admin/invoices/InvoicePaper#InvoicePaper'),
    text('number', 'Factuurnummer', 'Invoice number', { required: true, unique: true, index: true }),
    customerField(),
    choice('kind', ['Soort', 'Kind'], { invoice: ['Factuur', 'Invoice'], credit: ['Creditfactuur', 'Credit note'] }),
    date('invoiceDate', 'Factuurdatum', 'Invoice date', { index: true }),
    date('dueDate', 'Vervaldatum', 'Due date'),
    cents('amountCents', 'Bedrag', 'Amount', AMOUNT),
    cents('paidCents', 'Betaald', 'Paid', AMOUNT),
    cents('openCents', 'Openstaand', 'Open', AMOUNT),
    text('currency', 'Munt', 'Currency', { maxLength: 3 }),
    { name: 'orderNumbers', type: 'text', hasMany: true, label: words('Ordernummers', 'Order numbers') },
  ],
}
