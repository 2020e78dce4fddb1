import type { TextFieldValidation } from 'payload'
import { text } from 'payload/shared'

import { isSlug } from '@/core/pages'

/** What can stand in the address of a page. */
export const SLUG: TextFieldValidation = (value, options) =>
  isSlug(value) || !value
    ? text(value, options)
    : options.req.i18n.language === 'en'
      ? 'Use small letters, digits and hyphens, like return-terms'
      : 'Gebruik kleine letters, cijfers en koppeltekens, zoals retour-voorwaarden'
