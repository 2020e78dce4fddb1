import type { TextFieldValidation } from 'payload'

import { isDay } from '@/core/day'

/** A day that the calendar has, as it is written in a list: 2026-12-25. */
export const CALENDAR_DAY: TextFieldValidation = (value, { req }) =>
  isDay(value) ||
  (req.i18n.language === 'en'
    ? 'Write the day as year, month, day: 2026-12-25'
    : 'Schrijf de dag als jaar, maand, dag: 2026-12-25')
