import { mediaAccess } from '@access/media'
import { shownTo } from '@access/panel'
import { giveOwnFileName } from '@hooks/media/giveOwnFileName'
import type { CollectionConfig } from 'payload'
import { MEDIA_FOLDER, refuseMissingFile } from '@/endpoints/media/mediaFolder'
import { text } from './fields/simple'
import { labels, words } from './fields/words'

/** Brand and page images: public, re-encoded by sharp. */
export const Media: CollectionConfig<'media'> = {
  slug: 'media',
  labels: labels(['Afbeelding', 'Afbeeldingen'], ['Image', 'Images']),
  admin: { group: words('Inrichting', 'Setup'), hidden: shownTo('admin', 'editor') },
  access: mediaAccess,
  lockDocuments: false,
  upload: {
    mimeTypes: ['image/png', 'image/jpeg', 'image/webp'],
    pasteURL: false,
    staticDir: MEDIA_FOLDER,
    handlers: [refuseMissingFile],
  },
  hooks: { beforeOperation: [giveOwnFileName] },
  fields: [text('alt', 'Beschrijving', 'Description', { required: true, localized: true })],
}
