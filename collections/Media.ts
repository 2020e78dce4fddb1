import { mediaAccess } from '@access/media'
import { shownTo } from '@access/panel'
import { giveOwnFileName } from '@hooks/media/giveOwnFileName'
import type { CollectionConfig } from 'payload'
import { groundTouchIcon } from '@/endpoints/media/groundTouchIcon'
import { MEDIA_FOLDER, refuseMissingFile } from '@/endpoints/media/mediaFolder'
import { redrawUpload } from '@/endpoints/media/redrawUpload'
import { BRAND_SIZES } from './brandSizes'
import { checkbox, text } from './fields/simple'
import { labels, words } from './fields/words'

/** Brand and page images: public, drawn anew by sharp, and in every size that a logo needs. */
export const Media: CollectionConfig<'media'> = {
  slug: 'media',
  labels: labels(['Afbeelding', 'Afbeeldingen'], ['Image', 'Images']),
  admin: { group: words('Inrichting', 'Setup'), hidden: shownTo('admin', 'editor') },
  access: mediaAccess,
  lockDocuments: false,
  upload: {
    mimeTypes: ['image/png', 'image/jpeg', 'image/webp', 'image/svg+xml'], // a drawing is stored as PNG
    imageSizes: BRAND_SIZES,
    adminThumbnail: 'header2x',
    focalPoint: false,
    crop: false,
    pasteURL: false,
    staticDir: MEDIA_FOLDER,
    handlers: [refuseMissingFile],
  },
  hooks: { beforeOperation: [redrawUpload, giveOwnFileName], afterChange: [groundTouchIcon] },
  fields: [
    text('alt', 'Beschrijving', 'Description', { required: true, localized: true }),
    {
      ...checkbox('lightGround', 'Witte ondergrond op een donkere pagina', 'White ground on a dark page'),
      admin: {
        description: words(
          'Voor een donker logo zonder achtergrond. Wordt bij het uploaden bepaald; u kunt het daarna wijzigen.',
          'For a dark logo without a background. Decided at the upload; you can change it afterwards.',
        ),
      },
    },
  ],
}
