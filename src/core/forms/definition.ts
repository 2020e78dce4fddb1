/** A form as the evaluator reads it: what an admin built (collections/Forms.ts), in all languages, without the CMS. */
import type { Locale } from '../locale'
import type { Condition } from './condition'
import type { PatternName } from './patterns'

/** Fields that are answered. */
export const INPUT_KINDS = [
  'text',
  'textarea',
  'number',
  'email',
  'phone',
  'select',
  'radio',
  'checkbox',
  'date',
  'country',
  'upload',
  'article',
  'orderLine',
] as const

/** Fields that only tell something. */
export const TELLING_KINDS = ['heading', 'helpText'] as const

export const FIELD_KINDS = [...INPUT_KINDS, ...TELLING_KINDS] as const

export type InputKind = (typeof INPUT_KINDS)[number]
export type FieldKind = (typeof FIELD_KINDS)[number]

export type Wording = Readonly<Record<Locale, string>>

export type Option = { readonly value: string; readonly label: Wording }

/** Which days a date may name, seen from today: today itself is both. */
export type DayRange = 'any' | 'past' | 'future'

export type FormField = {
  readonly kind: FieldKind
  /** Names its answer; empty where nothing is answered. */
  readonly name: string
  /** The question; of a heading or a help text what it says. */
  readonly label: Wording
  /** Below the question; empty for none. */
  readonly help: Wording
  readonly required: boolean
  readonly width: 'whole' | 'half'
  /** Null: always shown. */
  readonly condition: Condition | null
  /** Characters. */
  readonly maxLength?: number
  readonly min?: number
  readonly max?: number
  /** Figures behind the decimal point. */
  readonly decimals?: number
  readonly pattern?: PatternName
  readonly days?: DayRange
  readonly options?: readonly Option[]
  readonly maxFiles?: number
  readonly imagesOnly?: boolean
  /** Of each file, in MB of 1024 × 1024 bytes. */
  readonly maxMegabytes?: number
}

export type FormDefinition = { readonly title: Wording; readonly fields: readonly FormField[] }

export const isInput = ({ kind }: Pick<FormField, 'kind'>): boolean =>
  (INPUT_KINDS as readonly FieldKind[]).includes(kind)

/** The names of what a form asks. */
export const questionsOf = (form: FormDefinition | null): string[] =>
  (form?.fields ?? []).filter(isInput).map(({ name }) => name)

export const MAX_FIELDS = 100
export const MAX_OPTIONS = 200
export const MAX_NAME = 40
export const FIELD_NAME = /^[a-z][A-Za-z0-9]{0,39}$/

/** The most that any answer holds, in characters; a form may ask for less. */
export const MAX_ANSWER = 5000
export const DEFAULT_LENGTH = { text: 200, textarea: 1000 } as const
export const DEFAULT_MAX_FILES = 5

/** How an order line is named in an answer: `SO240117/10`, its order's number and its own. */
export const orderLineKey = (orderNumber: string, lineNumber: number): string => `${orderNumber}/${lineNumber}`
