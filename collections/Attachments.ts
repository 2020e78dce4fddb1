import { attachmentAccess } from '@access/attachments'
import { shownTo } from '@access/panel'
import type { CollectionConfig } from 'payload'

import { downloadAttachment, showThumbnail } from '@/endpoints/attachments/downloadAttachment'
import { removeAttachment } from '@/endpoints/attachments/removeAttachment'
import { caseFields } from './fields/caseFields'
import { wholeNumber } from './fields/numbers'
import { checkbox, choice, customerField, one, text } from './fields/simple'
import { labels } from './fields/words'

/**
 * A file that a customer added to a case, or the house to one of theirs, to be read or as a photo of what came in: private, checked before it was stored, never changed. The bytes lie under
 * DATA_DIR/attachments by a random name; the name that the customer knows is nothing but a text.
 */
export const Attachments: CollectionConfig<'attachments'> = {
  slug: 'attachments',
  labels: labels(['Bijlage', 'Bijlagen'], ['Attachment', 'Attachments']),
  admin: {
    useAsTitle: 'fileName',
    defaultColumns: ['fileName', 'case', 'bytes', 'createdAt'],
    group: false,
    hidden: shownTo('admin', 'agent'),
  },
  access: attachmentAccess,
  lockDocuments: false,
  endpoints: [downloadAttachment, showThumbnail, removeAttachment],
  fields: [
    ...caseFields(),
    customerField(),
    one('contact', 'contacts', ['Contact', 'Contact']),
    one('onBehalfBy', 'users', ['Namens de klant toegevoegd door', 'Added on behalf by']),
    one('message', 'case-messages', ['Bericht', 'Message'], { index: true }),
    checkbox('sent', 'Met de zaak ingediend', 'Sent with the case'),
    checkbox('internal', 'Alleen voor medewerkers', 'For staff alone'),
    // Of the lines or the unexpected goods of its RMA: what a photo shows.
    text('line', 'Regel', 'Line', { maxLength: 64 }),
    checkbox('fromHouse', 'Van ons aan de klant', 'From us to the customer'),
    text('fileName', 'Bestandsnaam', 'File name', { required: true }),
    text('mimeType', 'Soort bestand', 'File type', { required: true }),
    wholeNumber('bytes', 'Bytes', 'Bytes', { required: true }),
    text('sha256', 'Kenmerk', 'Hash', { required: true }),
    wholeNumber('width', 'Breedte in pixels', 'Width in pixels'),
    wholeNumber('height', 'Hoogte in pixels', 'Height in pixels'),
    choice('scan', ['Viruscontrole', 'Virus scan'], {
      clean: ['Schoon', 'Clean'],
      none: ['Niet ingesteld', 'Not set up'],
      unreachable: ['Was niet bereikbaar', 'Was unreachable'],
    }),
    text('storageKey', 'Bewaarplaats', 'Storage key', { required: true, unique: true, admin: { hidden: true } }),
  ],
}
