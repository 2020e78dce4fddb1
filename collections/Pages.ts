import { pageAccess } from '@access/pages'
import { shownTo } from '@access/panel'
import { guardOnline } from '@hooks/pages/guardOnline'
import { SLUG } from '@hooks/pages/slug'
import type { CollectionConfig } from 'payload'

import { setPlan, showPlan, withdraw } from '@/endpoints/pages/planPage'
import { inSidebar, panelColumn, panelPart } from './fields/panelPart'
import { text } from './fields/simple'
import { labels, words } from './fields/words'

/** Terms, privacy, help and welcome. Kept by editors, versioned; what is published is what customers read. */
export const Pages: CollectionConfig<'pages'> = {
  slug: 'pages',
  labels: labels(['Pagina', 'Pagina’s'], ['Page', 'Pages']),
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'slug', '_status', 'planned', 'updatedAt'],
    group: words('Inrichting', 'Setup'),
    hidden: shownTo('admin', 'editor'),
  },
  access: pageAccess,
  disableBulkEdit: true, // among many, what the guard refuses of one would stay
  disableDuplicate: true,
  lockDocuments: false,
  endpoints: [setPlan, withdraw, showPlan],
  hooks: { afterChange: [guardOnline] },
  versions: { drafts: true, maxPerDoc: 100 },
  fields: [
    text('slug', 'Adres', 'Slug', {
      required: true,
      unique: true,
      index: true,
      maxLength: 60,
      validate: SLUG,
      admin: { description: words('terms, privacy, help of welcome', 'terms, privacy, help or welcome') },
    }),
    text('title', 'Titel', 'Title', { required: true, localized: true }),
    { name: 'body', type: 'richText', label: words('Tekst', 'Text'), localized: true },
    inSidebar(panelPart('plan', '/src/admin/pages/PublishPlan#PublishPlan')),
    panelColumn('planned', 'Gaat online', 'Goes online', '/src/admin/pages/PlannedCell#PlannedCell'),
  ],
}
