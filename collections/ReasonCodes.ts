import { shownTo } from '@access/panel'
import { reasonCodeAccess } from '@access/reasonCodes'
import { keepCodeName, keepUsedCode } from '@hooks/reasons/keepUsedCode'
import type { CollectionConfig } from 'payload'

import { text } from './fields/simple'
import { labels, words } from './fields/words'

/** The codes by which the ERP knows why goods come back. Once there is one, customers choose among reasons with such a code. */
export const ReasonCodes: CollectionConfig<'reason-codes'> = {
  slug: 'reason-codes',
  labels: labels(
    ['Redencode van het ERP', 'Redencodes van het ERP'],
    ['Reason code of the ERP', 'Reason codes of the ERP'],
  ),
  admin: {
    useAsTitle: 'code',
    defaultColumns: ['code', 'description'],
    listSearchableFields: ['code', 'description'],
    description: words(
      'Zodra hier een code staat, moet iedere retourreden die klanten kunnen kiezen een code uit deze lijst hebben.',
      'Once there is a code here, every return reason that customers can choose must have a code of this list.',
    ),
    group: words('Inrichting', 'Setup'),
    hidden: shownTo('admin'),
  },
  access: reasonCodeAccess,
  lockDocuments: false,
  defaultSort: 'code',
  hooks: { beforeChange: [keepCodeName], beforeDelete: [keepUsedCode] },
  fields: [
    text('code', 'Code', 'Code', { required: true, unique: true }),
    text('description', 'Omschrijving in het ERP', 'Description in the ERP'),
  ],
}
