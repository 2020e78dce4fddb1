import { pageAccess } from '@access/pages'
import { shownTo } from '@access/panel'
import type { CollectionConfig } from 'payload'

import { text } from './fields/simple'
import { labels, words } from './fields/words'

/** Terms, privacy, help and welcome. Kept by editors, versioned; what is published is what customers read. */
export const Pages: CollectionConfig<'pages'> = {
  slug: 'pages',
  labels: labels(['Pagina', 'Pagina’s'], ['Page', 'Pages']),
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'slug', '_status', 'updatedAt'],
    group: words('Inrichting', 'Setup'),
    hidden: shownTo('admin', 'editor'),
  },
  access: pageAccess,
  lockDocuments: false,
  versions: { drafts: true, maxPerDoc: 100 },
  fields: [
    text('slug', 'Adres', 'Slug', {
      required: true,
      unique: true,
      index: true,
      maxLength: 60,
      admin: { description: words('terms, privacy, help of welcome', 'terms, privacy, help or welcome') },
    }),
    text('title', 'Titel', 'Title', { required: true, localized: true }),
    { name: 'body', type: 'richText', label: words('Tekst', 'Text'), localized: true },
  ],
}
