import type { TextFieldValidation } from 'payload'

import { isZone } from '@/core/day'

/** A zone that the calendar knows: with any other no day could be told. */
export const BUSINESS_ZONE: TextFieldValidation = (value, { req }) =>
  isZone(value ?? '') ||
  (req.i18n.language === 'en'
    ? 'Write the time zone as region and city, like Europe/Amsterdam'
    : 'Schrijf de tijdzone als regio en stad, zoals Europe/Amsterdam')
