import type { TextField } from 'payload'
import { localeOf } from '@/core/locale'
import { isTemplateKey } from '@/core/templates/key'
import { TEMPLATE_NAMES } from '@/core/templates/names'
import { text } from './simple'

/** What a template is called in the panel: the words of its key, in the reader's language. Payload takes no virtual field as a title. */
export const templateName = (): TextField => ({
  ...text('name', 'Sjabloon', 'Template', { admin: { hidden: true } }),
  hooks: {
    beforeChange: [() => undefined],
    afterRead: [
      ({ siblingData, req }) =>
        isTemplateKey(siblingData?.key) ? TEMPLATE_NAMES[siblingData.key][localeOf(req.i18n?.language)] : undefined,
    ],
  },
})
