import { shownTo } from '@access/panel'
import { segmentAccess } from '@access/segments'
import { narrowsReturns, refuseInUse } from '@hooks/deletion/refuseInUse'
import type { CollectionConfig } from 'payload'

import { text } from './fields/simple'
import { labels, words } from './fields/words'

/** A group of customers that rules and reasons can name. */
export const Segments: CollectionConfig<'segments'> = {
  slug: 'segments',
  labels: labels(['Segment', 'Segmenten'], ['Segment', 'Segments']),
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['code', 'title'],
    group: words('Klanten', 'Customers'),
    hidden: shownTo('admin', 'agent'),
  },
  access: segmentAccess,
  lockDocuments: false,
  // Where the last segment goes, a rule for some becomes one for all.
  hooks: { beforeDelete: [refuseInUse({ 'return-reasons': ['segments'], customers: ['segments'] }, narrowsReturns)] },
  fields: [
    text('code', 'Code', 'Code', { required: true, unique: true }),
    text('title', 'Naam', 'Title', { required: true, localized: true }),
  ],
}
