import { formAccess, formVersionAccess } from '@access/forms'
import { shownTo } from '@access/panel'
import { refuseInUse } from '@hooks/deletion/refuseInUse'
import { fillNames } from '@hooks/forms/fillNames'
import { guardForm } from '@hooks/forms/guardForm'
import { keepAsked, keepAskedWhole, noteOnline } from '@hooks/forms/keepAsked'
import { keepAskedFields } from '@hooks/forms/keepAskedFields'
import type { CollectionConfig } from 'payload'

import { frozenForm } from '@/endpoints/forms/frozenForm'
import { openCases } from '@/endpoints/forms/openCases'
import { formFields } from './fields/formFields'
import { panelPart } from './fields/panelPart'
import { one, text } from './fields/simple'
import { labels, words } from './fields/words'

/** Questions that an admin puts to customers. Published is online; what was answered keeps its own frozen copy. */
export const Forms: CollectionConfig<'forms'> = {
  slug: 'forms',
  labels: labels(['Formulier', 'Formulieren'], ['Form', 'Forms']),
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', '_status', 'updatedAt'],
    group: words('Inrichting', 'Setup'),
    hidden: shownTo('admin'),
    components: { edit: { UnpublishButton: '/src/admin/forms/UnpublishForm#UnpublishForm' } },
  },
  access: formAccess,
  disableBulkEdit: true, // among many, what the guard refuses of one would stay
  lockDocuments: false,
  versions: { drafts: true, maxPerDoc: 100 },
  endpoints: [frozenForm, openCases],
  hooks: {
    beforeValidate: [fillNames],
    beforeChange: [keepAskedFields, noteOnline],
    afterChange: [guardForm, keepAsked],
    beforeDelete: [
      keepAskedWhole,
      refuseInUse({
        'return-reasons': ['form'],
        'service-types': ['form'],
        rmas: ['answers.form', 'lines.answers.form'],
        'service-requests': ['answers.form'],
        'warranty-claims': ['answers.form'],
      }),
    ],
  },
  fields: [
    text('title', 'Naam', 'Title', { required: true, localized: true, maxLength: 120 }),
    {
      name: 'removesFields',
      type: 'checkbox',
      virtual: true,
      label: words(
        'Vragen die in lopende aanvragen staan mogen verdwijnen',
        'Questions that open requests have may vanish',
      ),
      admin: { components: { Field: '/src/admin/forms/LostFields#LostFields' } },
    },
    formFields(),
    panelPart('preview', '/src/admin/forms/FormPreview#FormPreview'),
  ],
}

/** A form as it was when it was filled in, once per hash: answers are read by it for ever. */
export const FormVersions: CollectionConfig<'form-versions'> = {
  slug: 'form-versions',
  labels: labels(['Bewaard formulier', 'Bewaarde formulieren'], ['Frozen form', 'Frozen forms']),
  admin: { hidden: true },
  access: formVersionAccess,
  lockDocuments: false,
  fields: [
    text('hash', 'Kenmerk', 'Hash', { required: true, unique: true }),
    one('form', 'forms', ['Formulier', 'Form']),
    { name: 'definition', type: 'json', required: true },
  ],
}
