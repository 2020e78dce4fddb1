import { mediaAccess } from '@access/media'
import type { CollectionConfig } from 'payload'

import { text } from './fields/simple'
import { labels, words } from './fields/words'

/** Brand and page images: public, re-encoded by sharp. */
export const Media: CollectionConfig<'media'> = {
  slug: 'media',
  labels: labels(['Afbeelding', 'Afbeeldingen'], ['Image', 'Images']),
  admin: { group: words('Inrichting', 'Setup') },
  access: mediaAccess,
  lockDocuments: false,
  upload: { mimeTypes: ['image/png', 'image/jpeg', 'image/webp'], pasteURL: false },
  fields: [text('alt', 'Beschrijving', 'Description', { required: true, localized: true })],
}
