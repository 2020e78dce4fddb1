import { shownTo } from '@access/panel'
import { shipmentAccess } from '@access/shipments'
import type { CollectionConfig } from 'payload'

import { customerField, date, text } from './fields/simple'
import { labels, words } from './fields/words'

/** A parcel or pallet as the ERP sent it off, with the orders that are in it. */
export const Shipments: CollectionConfig<'shipments'> = {
  slug: 'shipments',
  labels: labels(['Zending', 'Zendingen'], ['Shipment', 'Shipments']),
  admin: {
    useAsTitle: 'number',
    defaultColumns: ['number', 'customer', 'carrier', 'trackingCode', 'shippedAt'],
    listSearchableFields: ['number', 'trackingCode'],
    group: words('Orders', 'Orders'),
    hidden: shownTo('admin', 'agent', 'sales'),
  },
  access: shipmentAccess,
  lockDocuments: false,
  indexes: [{ fields: ['customer', 'shippedAt'] }],
  fields: [
    text('number', 'Zendingnummer', 'Shipment number', { required: true, unique: true, index: true }),
    customerField(),
    { name: 'orderNumbers', type: 'text', hasMany: true, label: words('Ordernummers', 'Order numbers') },
    text('carrier', 'Vervoerder', 'Carrier'),
    text('service', 'Dienst', 'Service'),
    text('trackingCode', 'Volgcode', 'Tracking code'),
    text('trackingUrl', 'Volglink', 'Tracking link'),
    text('postalCode', 'Postcode van bezorging', 'Postal code of delivery'),
    date('shippedAt', 'Verzonden op', 'Shipped at', { index: true }),
  ],
}
