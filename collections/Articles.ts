import { articleAccess } from '@access/articles'
import { shownTo } from '@access/panel'
import type { CollectionConfig } from 'payload'

import { wholeNumber } from './fields/numbers'
import { checkbox, text } from './fields/simple'
import { labels, words } from './fields/words'

/** What is sold. The ERP owns it; `returnable: false` also marks postage, fees and other lines that are no goods. */
export const Articles: CollectionConfig<'articles'> = {
  slug: 'articles',
  labels: labels(['Artikel', 'Artikelen'], ['Article', 'Articles']),
  admin: {
    useAsTitle: 'number',
    defaultColumns: ['number', 'name', 'returnable'],
    listSearchableFields: ['number', 'name', 'externalNumber'],
    group: words('Orders', 'Orders'),
    hidden: shownTo('admin', 'agent', 'sales'),
  },
  access: articleAccess,
  lockDocuments: false,
  fields: [
    text('number', 'Artikelnummer', 'Article number', { required: true, unique: true, index: true }),
    text('name', 'Naam', 'Name', { required: true }),
    text('externalNumber', 'Extern artikelnummer', 'External article number', { index: true }),
    text('brand', 'Merk', 'Brand'),
    text('group', 'Groep', 'Group'),
    wholeNumber('warrantyMonths', 'Garantie (maanden)', 'Warranty (months)'),
    checkbox('returnable', 'Kan retour', 'Can be returned', true),
  ],
}
