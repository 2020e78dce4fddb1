/** Answers to a form, as JSON Schema. Whether a question is asked hangs on other answers, so that only those always asked are required. */
import { MEGABYTE } from '@/core/files/kinds'
import { DEFAULT_MAX_FILES, type FormDefinition, type FormField, isInput } from '@/core/forms/definition'
import { lengthOf } from '@/core/forms/judge'
import type { Locale } from '@/core/locale'
import type { OpenApi } from './document'
import type { Schema } from './schema'

export const answersSchema = ({ title, fields }: FormDefinition, locale: Locale): Schema => {
  const asked = fields.filter(isInput)
  return {
    type: 'object',
    title: title[locale],
    properties: Object.fromEntries(asked.map((field) => [field.name, answerSchema(field, locale)])),
    required: asked.filter(({ required, condition }) => required && condition === null).map(({ name }) => name),
    additionalProperties: false,
  }
}

function answerSchema(field: FormField, locale: Locale): Schema {
  const title = field.label[locale]
  const help = field.help[locale]
  return { ...shapeOf(field), title, ...(help ? { description: help } : {}) }
}

function shapeOf(field: FormField): Schema {
  switch (field.kind) {
    case 'number':
      return numberShape(field)
    case 'checkbox':
      return { type: 'boolean', const: true }
    case 'upload':
      return uploadShape(field)
    case 'select':
    case 'radio':
      return { type: 'string', enum: (field.options ?? []).map(({ value }) => value) }
    case 'date':
      return { type: 'string', format: 'date' }
    case 'email':
      return { type: 'string', format: 'email', maxLength: lengthOf(field) }
    case 'country':
      return { type: 'string', pattern: '^[A-Z]{2}$' }
    default:
      return { type: 'string', maxLength: lengthOf(field) }
  }
}

const numberShape = ({ min, max, decimals = 0 }: FormField): Schema => ({
  type: 'number',
  ...(min === undefined ? {} : { minimum: min }),
  ...(max === undefined ? {} : { maximum: max }),
  ...(decimals === 0 ? { multipleOf: 1 } : {}),
})

/** Ids of attachments of the same case. */
const uploadShape = ({ maxFiles, maxMegabytes }: FormField): Schema => ({
  type: 'array',
  items: { type: 'string' },
  maxItems: maxFiles ?? DEFAULT_MAX_FILES,
  ...(maxMegabytes === undefined ? {} : { 'x-max-bytes': maxMegabytes * MEGABYTE }),
})

/** The name of the component that holds the answers to a form. */
export const answersName = (form: string) => `answers.${form}`

/** The description with the forms that its reader may see. */
export function withForms(api: OpenApi, forms: ReadonlyMap<string, FormDefinition>, locale: Locale): OpenApi {
  const answers = [...forms].map(([id, form]) => [answersName(id), answersSchema(form, locale)] as const)
  const schemas = { ...api.components.schemas, ...Object.fromEntries(answers) }
  return { ...api, components: { ...api.components, schemas } }
}
