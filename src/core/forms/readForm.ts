/** Reads a form as the CMS stores it, in all languages, or a frozen one; whatever else stands there is not taken over. */
import { LOCALES, type Locale } from '../locale'
import type { FormFault, FormProblem } from './checkForm'
import { type Condition, OPERATORS, type Rule } from './condition'
import {
  type DayRange,
  FIELD_KINDS,
  type FieldKind,
  type FormDefinition,
  type FormField,
  MAX_NAME,
  type Option,
  type Wording,
} from './definition'
import { PATTERN_NAMES } from './patterns'

type Raw = Readonly<Record<string, unknown>>

export type ReadForm = { readonly definition: FormDefinition; readonly problems: readonly FormProblem[] }

/** @param stored the row with every language, `{ title: { nl, en }, fields: [{ blockType, … }] }` */
export function readForm(stored: unknown): ReadForm {
  const { title, fields } = asRaw(stored)
  const problems: FormProblem[] = []
  const read = asList(fields).flatMap((raw, index) => {
    const kind = FIELD_KINDS.find((one) => one === (raw.blockType ?? raw.kind))
    if (kind) return [readField(kind, raw)]
    problems.push({ code: 'FORM_FIELD_BROKEN' satisfies FormFault, position: index + 1, name: asText(raw.blockType) })
    return []
  })
  return { definition: { title: wording(title), fields: read }, problems }
}

function readField(kind: FieldKind, raw: Raw): FormField {
  return {
    kind,
    name: asText(raw.name)
      .trim()
      .slice(0, MAX_NAME + 1),
    label: wording(raw.label),
    help: wording(raw.help),
    required: raw.required === true,
    width: raw.width === 'half' ? 'half' : 'whole',
    condition: readCondition(raw.condition),
    ...limitsOf(kind, raw),
  }
}

/** Only the limits that a kind has. */
function limitsOf(kind: FieldKind, raw: Raw): Partial<FormField> {
  switch (kind) {
    case 'text':
      return { ...numbers(raw, 'maxLength'), ...patternOf(raw.pattern) }
    case 'textarea':
      return numbers(raw, 'maxLength')
    case 'number':
      return numbers(raw, 'min', 'max', 'decimals')
    case 'date':
      return { days: DAY_RANGES.find((range) => range === raw.days) ?? 'any' }
    case 'select':
    case 'radio':
      return { options: asList(raw.options).map(readOption) }
    case 'upload':
      return { ...numbers(raw, 'maxFiles', 'maxMegabytes'), imagesOnly: raw.imagesOnly === true }
    default:
      return {}
  }
}

const DAY_RANGES: readonly DayRange[] = ['any', 'past', 'future']

const readOption = ({ value, label }: Raw): Option => ({ value: asText(value).trim(), label: wording(label) })

function patternOf(value: unknown): Pick<FormField, 'pattern'> {
  const pattern = PATTERN_NAMES.find((name) => name === value)
  return pattern ? { pattern } : {}
}

/** A condition as the CMS stores it; null when it has no rules. */
export function readCondition(value: unknown): Condition | null {
  const { match, rules } = asRaw(value)
  const read = asList(rules).map(readRule)
  return read.length === 0 ? null : { match: match === 'any' ? 'any' : 'all', rules: read }
}

const readRule = ({ field, is, value }: Raw): Rule => ({
  field: asText(field),
  is: OPERATORS.find((operator) => operator === is) ?? 'filled',
  value: asText(value).trim(),
})

type Limit = 'maxLength' | 'min' | 'max' | 'decimals' | 'maxFiles' | 'maxMegabytes'

const numbers = (raw: Raw, ...names: readonly Limit[]): Partial<Record<Limit, number>> =>
  Object.fromEntries(names.filter((name) => Number.isFinite(raw[name])).map((name) => [name, raw[name]]))

/** What is missing in one language is empty there: the guard says so before it goes online. */
function wording(value: unknown): Wording {
  const raw = asRaw(value)
  return Object.fromEntries(LOCALES.map((locale) => [locale, asText(raw[locale]).trim()])) as Record<Locale, string>
}

const asRaw = (value: unknown): Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Raw) : {}

const asList = (value: unknown): readonly Raw[] => (Array.isArray(value) ? value.map(asRaw) : [])

const asText = (value: unknown): string => (typeof value === 'string' ? value : '')
