import type { TextFieldValidation } from 'payload'

import { numberPatternProblem } from '@/core/numbers'

/** A pattern that gives every case its own number (src/core/numbers.ts). */
export const NUMBER_PATTERN: TextFieldValidation = (value, { req }) =>
  numberPatternProblem(value ?? '') === null ||
  (req.i18n.language === 'en'
    ? 'Use {yy} or {yyyy} once, and {00000} once for the counter'
    : 'Gebruik {yy} of {yyyy} één keer, en {00000} één keer voor de teller')
