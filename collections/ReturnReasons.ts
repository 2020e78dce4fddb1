import { shownTo } from '@access/panel'
import { returnReasonAccess } from '@access/returnReasons'
import { refuseInUse } from '@hooks/deletion/refuseInUse'
import type { CollectionConfig } from 'payload'

import { wholeNumber } from './fields/numbers'
import { checkbox, many, one, text } from './fields/simple'
import { labels, words } from './fields/words'

/** Why goods come back; `code` is the one the ERP knows. */
export const ReturnReasons: CollectionConfig<'return-reasons'> = {
  slug: 'return-reasons',
  labels: labels(['Retourreden', 'Retourredenen'], ['Return reason', 'Return reasons']),
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['position', 'code', 'title', 'online'],
    group: words('Inrichting', 'Setup'),
    hidden: shownTo('admin', 'agent'),
  },
  access: returnReasonAccess,
  lockDocuments: false,
  hooks: { beforeDelete: [refuseInUse({ rmas: ['reason', 'lines.reason'] })] },
  defaultSort: 'position',
  fields: [
    text('code', 'Code in het ERP', 'Code in the ERP', { required: true, unique: true }),
    text('title', 'Naam', 'Title', { required: true, localized: true }),
    many('segments', 'segments', ['Alleen voor segmenten (leeg = alle)', 'Only for segments (empty = all)']),
    one('form', 'forms', ['Aanvullend formulier', 'Supplementary form'], { checked: true }),
    checkbox('online', 'Online', 'Online', true),
    wholeNumber('position', 'Volgorde', 'Position', { defaultValue: 0 }),
  ],
}
