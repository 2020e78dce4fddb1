/** Whole-number fields: money in cents, counted pieces, days. */
import type { FieldAccess, NumberField } from 'payload'

import { words } from './words'

type Options = {
  readonly min?: number
  readonly defaultValue?: number
  readonly read?: FieldAccess
  readonly required?: boolean
}

const SENTENCE = words('Vul een geheel getal in', 'Enter a whole number')

/** A whole number, at least `min` (0 when left out). */
export const wholeNumber = (name: string, nl: string, en: string, options: Options = {}): NumberField => {
  const { min = 0, defaultValue, read, required } = options
  return {
    name,
    type: 'number',
    label: words(nl, en),
    min,
    required,
    defaultValue,
    ...(read ? { access: { read } } : {}),
    validate: (value: number | null | undefined, { req }: { req: { i18n?: { language?: string } } }) => {
      if (value === null || value === undefined) return required ? sentence(req) : true
      return (Number.isInteger(value) && value >= min) || sentence(req)
    },
  } as NumberField
}

const sentence = (req: { i18n?: { language?: string } }) => (req.i18n?.language === 'en' ? SENTENCE.en : SENTENCE.nl)

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
