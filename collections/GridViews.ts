import { gridViewAccess } from '@access/gridViews'
import type { CollectionConfig } from 'payload'

import { gridViewEndpoints } from '@/endpoints/gridViews/gridViewEndpoints'
import { noField } from '../access/fields'
import { choice, hidden, one, text } from './fields/simple'
import { labels, words } from './fields/words'

/** Unique for a contact and a grid: the name as it reads, and one of the places that there are. */
const ownKey = (name: string, nl: string, en: string) => ({
  ...hidden(text(name, nl, en, { required: true, unique: true, index: true })),
  access: { read: noField, create: noField, update: noField },
})

/** A list of the portal as a contact saved it (src/core/grids/views.ts). */
export const GridViews: CollectionConfig<'grid-views'> = {
  slug: 'grid-views',
  labels: labels(['Bewaarde weergave', 'Bewaarde weergaven'], ['Saved view', 'Saved views']),
  admin: { hidden: true },
  access: gridViewAccess,
  defaultSort: 'name',
  lockDocuments: false,
  endpoints: gridViewEndpoints,
  fields: [
    one('contact', 'contacts', ['Contact', 'Contact'], { required: true, index: true }),
    choice('grid', ['Lijst', 'Grid'], {
      orders: ['Bestellingen', 'Orders'],
      'order-lines': ['Openstaande regels', 'Open order lines'],
      shipments: ['Zendingen', 'Shipments'],
      invoices: ['Facturen', 'Invoices'],
    }),
    text('name', 'Naam', 'Name', { required: true }),
    { name: 'query', type: 'json', required: true, label: words('Wat er staat', 'What it shows') },
    ownKey('nameKey', 'Naam zoals die leest', 'Name as it reads'),
    ownKey('place', 'Plaats', 'Place'),
  ],
}
