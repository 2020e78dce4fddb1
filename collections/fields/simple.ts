/** The small fields that many collections share, with their words in both languages. */
import type {
  CheckboxField,
  DateField,
  FieldAccess,
  RelationshipField,
  SelectField,
  TextareaField,
  TextField,
} from 'payload'

import { words } from './words'

/** A field's label: Dutch, English. */
type Label = readonly [nl: string, en: string]

type TextOptions = Partial<
  Pick<TextField, 'required' | 'unique' | 'index' | 'localized' | 'defaultValue' | 'admin' | 'maxLength' | 'validate'>
>

export const text = (name: string, nl: string, en: string, options: TextOptions = {}): TextField =>
  ({ name, type: 'text', label: words(nl, en), maxLength: 500, ...options }) as TextField

export const longText = (name: string, nl: string, en: string, options: Partial<TextareaField> = {}): TextareaField =>
  ({ name, type: 'textarea', label: words(nl, en), maxLength: 5000, ...options }) as TextareaField

export const date = (name: string, nl: string, en: string, options: Partial<DateField> = {}): DateField => ({
  name,
  type: 'date',
  label: words(nl, en),
  ...options,
})

export const checkbox = (name: string, nl: string, en: string, defaultValue = false): CheckboxField => ({
  name,
  type: 'checkbox',
  label: words(nl, en),
  defaultValue,
})

type OneOptions = {
  readonly required?: boolean
  readonly index?: boolean
  readonly read?: FieldAccess
  /** Looks the row up at every write; for what people fill in by hand. */
  readonly checked?: boolean
}

/** The row must exist, and be one that the writer may read. */
const CHECKED = { filterOptions: () => true }

/** A link to one row of another collection. */
export const one = (
  name: string,
  relationTo: RelationshipField['relationTo'],
  [nl, en]: Label,
  options: OneOptions = {},
) => {
  const { read, checked, ...rest } = options
  return {
    name,
    type: 'relationship',
    relationTo,
    label: words(nl, en),
    ...rest,
    ...(checked ? CHECKED : {}),
    ...(read ? { access: { read } } : {}),
  } as RelationshipField
}

/** A link to any number of rows of another collection, which must exist. */
export const many = (name: string, relationTo: RelationshipField['relationTo'], [nl, en]: Label) =>
  ({ name, type: 'relationship', relationTo, hasMany: true, label: words(nl, en), ...CHECKED }) as RelationshipField

/** A closed list: value → its words [nl, en]. The first is the default when `required`. */
export const choice = (
  name: string,
  [nl, en]: Label,
  options: Readonly<Record<string, Label>>,
  rest: Partial<SelectField> = {},
): SelectField =>
  ({
    name,
    type: 'select',
    label: words(nl, en),
    required: true,
    defaultValue: Object.keys(options)[0],
    options: Object.entries(options).map(([value, [dutch, english]]) => ({ value, label: words(dutch, english) })),
    ...rest,
  }) as SelectField

/** Every customer-visible row carries its customer, so that access is one indexed equality (docs/ARCHITECTURE.md). */
export const customerField = ({ checked = false } = {}): RelationshipField =>
  one('customer', 'customers', ['Klant', 'Customer'], { required: true, index: true, checked })

/** The language in which a person or company is written to. */
export const localeField = (): SelectField =>
  choice('locale', ['Taal', 'Language'], { nl: ['Nederlands', 'Dutch'], en: ['Engels', 'English'] })

/** The same field, with a sentence below it in the panel. */
export const explained = <F extends { admin?: object }>(field: F, nl: string, en: string): F => ({
  ...field,
  admin: { ...field.admin, description: words(nl, en) },
})

/** A field that the model has and no screen uses yet: kept out of the panel, where it would promise something. */
export const hidden = <F extends { admin?: object }>(field: F): F => ({
  ...field,
  admin: { ...field.admin, hidden: true },
})
