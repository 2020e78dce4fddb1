import { shownTo } from '@access/panel'
import { returnReasonAccess } from '@access/returnReasons'
import { refuseInUse } from '@hooks/deletion/refuseInUse'
import { guardOnline } from '@hooks/reasons/guardOnline'
import { guardEmptiedGroup, guardPlace } from '@hooks/reasons/guardPlace'
import type { CollectionConfig } from 'payload'

import { wholeNumber } from './fields/numbers'
import { checkbox, explained, longText, many, one, text } from './fields/simple'
import { labels, words } from './fields/words'

/** Why goods come back; `code` is the one the ERP knows. A reason that others stand in is a group, and is not chosen itself. */
export const ReturnReasons: CollectionConfig<'return-reasons'> = {
  slug: 'return-reasons',
  labels: labels(['Retourreden', 'Retourredenen'], ['Return reason', 'Return reasons']),
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['position', 'code', 'title', 'parent', 'photoRequired', 'online'],
    listSearchableFields: ['code', 'title'],
    group: words('Inrichting', 'Setup'),
    hidden: shownTo('admin', 'agent'),
  },
  access: returnReasonAccess,
  disableBulkEdit: true, // among many, what a guard refuses of one would stay
  lockDocuments: false,
  hooks: {
    afterChange: [guardPlace, guardOnline],
    beforeDelete: [refuseInUse({ rmas: ['reason', 'lines.reason'] }), refuseInUse({ 'return-reasons': ['parent'] })],
    afterDelete: [guardEmptiedGroup],
  },
  defaultSort: 'position',
  fields: [
    explained(
      text('code', 'Code in het ERP', 'Code in the ERP', { required: true, unique: true }),
      'Zijn er redencodes van het ERP ingelezen, dan moet een reden die klanten kunnen kiezen een daarvan hebben.',
      'Once reason codes of the ERP were imported, a reason that customers can choose must have one of them.',
    ),
    text('title', 'Naam', 'Title', { required: true, localized: true }),
    explained(
      longText('help', 'Uitleg', 'Explanation', { localized: true, maxLength: 500 }),
      'De klant leest dit zodra hij deze reden kiest.',
      'The customer reads this on choosing the reason.',
    ),
    explained(
      one('parent', 'return-reasons', ['Groep', 'Group'], { index: true, checked: true }),
      'De reden waaronder deze staat, hoogstens drie niveaus diep. Een groep is zelf niet te kiezen.',
      'The reason under which this one stands, three levels deep at most. A group cannot be chosen itself.',
    ),
    explained(
      many('segments', 'segments', ['Alleen voor segmenten (leeg = alle)', 'Only for segments (empty = all)']),
      'Bij een groep geldt dit ook voor alles eronder.',
      'Of a group it holds for all that stands in it.',
    ),
    explained(
      checkbox('photoRequired', 'Foto verplicht', 'Photo required'),
      'De aanvraag is pas te verzenden als er ten minste één foto bij zit.',
      'The request can be sent only with at least one photo.',
    ),
    one('form', 'forms', ['Aanvullend formulier', 'Supplementary form'], { checked: true }),
    explained(
      checkbox('online', 'Online', 'Online'),
      'Kan pas als de naam en de uitleg er in elke taal van het portaal zijn en het formulier online staat. Bewaar dus eerst zonder.',
      'Only once title and explanation are there in every language of the portal, and the form is online. So save without it first.',
    ),
    wholeNumber('position', 'Volgorde', 'Position', { defaultValue: 0 }),
  ],
}
