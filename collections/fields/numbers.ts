/** Whole-number fields: money in cents, counted pieces, days. */
import type { FieldAccess, NumberField } from 'payload'

import { words } from './words'

type Options = {
  readonly min?: number
  readonly max?: number
  readonly defaultValue?: number
  readonly read?: FieldAccess
  readonly required?: boolean
}

const SENTENCE = words('Vul een geheel getal in', 'Enter a whole number')
const AT_MOST = words('Vul een geheel getal in van hoogstens', 'Enter a whole number of at most')

/** A hundred years: longer than any promise, and short enough for the calendar. */
const MAX_DAYS = 36_500

/** A whole number, at least `min` (0 when left out) and at most `max`. */
export const wholeNumber = (name: string, nl: string, en: string, options: Options = {}): NumberField => {
  const { min = 0, max, defaultValue, read, required } = options
  return {
    name,
    type: 'number',
    label: words(nl, en),
    min,
    max,
    required,
    defaultValue,
    ...(read ? { access: { read } } : {}),
    validate: (value: number | null | undefined, { req }: { req: Asker }) => {
      if (value === null || value === undefined) return required ? sentence(req) : true
      return (Number.isInteger(value) && value >= min && value <= (max ?? value)) || sentence(req, max)
    },
  } as NumberField
}

type Asker = { i18n?: { language?: string } }

function sentence({ i18n }: Asker, max?: number): string {
  const language = i18n?.language === 'en' ? 'en' : 'nl'
  return max === undefined ? SENTENCE[language] : `${AT_MOST[language]} ${max}`
}

/** A term in days. */
export const days = (name: string, nl: string, en: string, options: Options = {}) =>
  wholeNumber(name, nl, en, { ...options, max: MAX_DAYS })

/** An amount in cents. It may be negative where `min` says so (credit notes). */
export const cents = (name: string, nl: string, en: string, options: Options = {}) =>
  wholeNumber(name, `${nl} (centen)`, `${en} (cents)`, options)

/** A rate in per cent: 21 is 21 %. */
export const percent = (name: string, nl: string, en: string, { read }: Pick<Options, 'read'> = {}): NumberField => ({
  name,
  type: 'number',
  label: words(`${nl} (%)`, `${en} (%)`),
  ...(read ? { access: { read } } : {}),
})

/** Pieces; 0 until known. */
export const pieces = (name: string, nl: string, en: string) =>
  wholeNumber(name, nl, en, { defaultValue: 0, required: true })

/** A percentage of at most 100 with two decimals, as a whole number of hundredths: 1250 is 12.5 %. */
export const percentBasisPoints = (name: string, nl: string, en: string): NumberField =>
  wholeNumber(name, nl, en, { max: 10_000 })
