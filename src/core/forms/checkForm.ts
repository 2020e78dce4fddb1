/** What keeps a form from being saved, and from going online. Every problem names its place. */
import { LOCALES, type Locale } from '../locale'
import { numberIn, type Rule } from './condition'
import {
  FIELD_NAME,
  type FieldKind,
  type FormDefinition,
  type FormField,
  isInput,
  MAX_FIELDS,
  MAX_OPTIONS,
} from './definition'

export type FormFault =
  | 'FORM_TOO_LONG'
  | 'FORM_FIELD_BROKEN'
  | 'FORM_NAME_INVALID'
  | 'FORM_NAME_TWICE'
  | 'FORM_OPTIONS_INVALID'
  | 'FORM_LIMITS_INVALID'
  | 'FORM_CONDITION_UNKNOWN'
  | 'FORM_CONDITION_UNFIT'
  | 'FORM_CONDITION_CYCLE'
  | 'FORM_EMPTY'
  | 'FORM_LANGUAGE_MISSING'

export type FormProblem = {
  readonly code: FormFault
  /** Counts the fields from 1; 0 for the form as a whole. */
  readonly position: number
  /** What is wrong: a field's name, an option, a part. */
  readonly name: string
  readonly locale?: Locale
}

/** What no form may be saved with: it could not be filled in as its maker meant. */
export function formProblems({ fields }: FormDefinition): FormProblem[] {
  if (fields.length > MAX_FIELDS) return [{ code: 'FORM_TOO_LONG', position: 0, name: String(MAX_FIELDS) }]
  return [
    ...fields.flatMap((field, index) => fieldProblems(fields, field, index + 1)),
    ...cycles(fields).map((field) => at('FORM_CONDITION_CYCLE', fields.indexOf(field) + 1, nameOf(field))),
  ]
}

/** What a form may wait with until it goes online. */
export function onlineProblems({ title, fields }: FormDefinition): FormProblem[] {
  const missing = LOCALES.flatMap((locale) => [
    ...(title[locale] ? [] : [{ ...at('FORM_LANGUAGE_MISSING', 0, 'title'), locale }]),
    ...fields.flatMap((field, index) =>
      isWordless(field, locale) ? [{ ...at('FORM_LANGUAGE_MISSING', index + 1, nameOf(field)), locale }] : [],
    ),
  ])
  return fields.some(isInput) ? missing : [at('FORM_EMPTY', 0, ''), ...missing]
}

/** Help may stay empty, but not in one language alone. */
function isWordless({ label, help, options }: FormField, locale: Locale): boolean {
  const someHelp = LOCALES.some((one) => help[one])
  return !label[locale] || (someHelp && !help[locale]) || (options ?? []).some((option) => !option.label[locale])
}

const at = (code: FormFault, position: number, name: string): FormProblem => ({ code, position, name })

const nameOf = ({ name, kind }: FormField): string => name || kind

function fieldProblems(fields: readonly FormField[], field: FormField, position: number): FormProblem[] {
  const rules = field.condition?.rules ?? []
  return [
    ...nameProblems(fields, field, position),
    ...(hasBadOptions(field) ? [at('FORM_OPTIONS_INVALID', position, nameOf(field))] : []),
    ...(hasBadLimits(field) ? [at('FORM_LIMITS_INVALID', position, nameOf(field))] : []),
    ...rules.flatMap((rule) => ruleProblems(fields, rule, position)),
  ]
}

function nameProblems(fields: readonly FormField[], field: FormField, position: number): FormProblem[] {
  if (!isInput(field)) return []
  if (!FIELD_NAME.test(field.name)) return [at('FORM_NAME_INVALID', position, field.name)]
  const first = fields.findIndex((one) => isInput(one) && one.name === field.name)
  return first < position - 1 ? [at('FORM_NAME_TWICE', position, field.name)] : []
}

function hasBadOptions({ kind, options = [] }: FormField): boolean {
  if (kind !== 'select' && kind !== 'radio') return false
  const values = options.map(({ value }) => value)
  return (
    values.length === 0 || values.length > MAX_OPTIONS || values.includes('') || new Set(values).size < values.length
  )
}

const hasBadLimits = ({ min, max, maxLength, maxFiles, maxMegabytes }: FormField): boolean =>
  (min !== undefined && max !== undefined && min > max) ||
  [maxLength, maxFiles, maxMegabytes].some((limit) => limit !== undefined && limit < 1)

function ruleProblems(fields: readonly FormField[], rule: Rule, position: number): FormProblem[] {
  const target = fields.find((field) => isInput(field) && field.name === rule.field)
  if (!target) return [at('FORM_CONDITION_UNKNOWN', position, rule.field)]
  return fits(target, rule) ? [] : [at('FORM_CONDITION_UNFIT', position, rule.field)]
}

const WRITTEN: readonly FieldKind[] = ['text', 'textarea', 'email', 'phone', 'article', 'orderLine']
const DAY = /^\d{4}-\d{2}-\d{2}$/

/** Whether the rule can ever hold of an answer to this field. */
function fits({ kind, options }: FormField, { is, value }: Rule): boolean {
  if (is === 'filled') return true
  if (value.trim() === '') return false
  if (is === 'contains') return WRITTEN.includes(kind)
  if (is === 'greater') return kind === 'number' ? numberIn(value) !== null : kind === 'date' && DAY.test(value)
  if (kind === 'select' || kind === 'radio') return options?.some((option) => option.value === value) ?? false
  if (kind === 'number') return numberIn(value) !== null
  if (kind === 'checkbox') return value === 'true' || value === 'false'
  return kind !== 'upload'
}

/** The fields whose conditions come back to themselves. */
function cycles(fields: readonly FormField[]): FormField[] {
  const byName = new Map(fields.filter(isInput).map((field) => [field.name, field]))
  const next = (field: FormField) => (field.condition?.rules ?? []).flatMap(({ field: name }) => byName.get(name) ?? [])
  const reaches = (from: FormField, goal: FormField, seen: Set<FormField>): boolean =>
    next(from).some((field) => {
      if (field === goal) return true
      if (seen.has(field)) return false
      seen.add(field)
      return reaches(field, goal, seen)
    })
  return fields.filter((field) => reaches(field, field, new Set()))
}
