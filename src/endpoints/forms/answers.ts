/** A form, as it is answered. */
import { z } from 'zod'

import { OPERATORS } from '@/core/forms/condition'
import { FIELD_KINDS, type FormDefinition } from '@/core/forms/definition'
import { PATTERN_NAMES } from '@/core/forms/patterns'

const Wording = z.strictObject({ nl: z.string(), en: z.string() })

const Rule = z.strictObject({ field: z.string(), is: z.enum(OPERATORS), value: z.string() })

const Field = z.strictObject({
  kind: z.enum(FIELD_KINDS),
  /** Names its answer; empty where nothing is answered. */
  name: z.string(),
  label: Wording,
  help: Wording,
  required: z.boolean(),
  width: z.enum(['whole', 'half']),
  /** Null: always shown. */
  condition: z.strictObject({ match: z.enum(['all', 'any']), rules: z.array(Rule) }).nullable(),
  maxLength: z.int().exactOptional(),
  min: z.number().exactOptional(),
  max: z.number().exactOptional(),
  decimals: z.int().exactOptional(),
  pattern: z.enum(PATTERN_NAMES).exactOptional(),
  days: z.enum(['any', 'past', 'future']).exactOptional(),
  options: z.array(z.strictObject({ value: z.string(), label: Wording })).exactOptional(),
  maxFiles: z.int().exactOptional(),
  imagesOnly: z.boolean().exactOptional(),
  /** Of each file, in MB of 1024 × 1024 bytes. */
  maxMegabytes: z.number().exactOptional(),
})

const Definition = z.strictObject({ title: Wording, fields: z.array(Field) }) satisfies z.ZodType<FormDefinition>

/** `form` is the id of the form that it was a version of. */
export const FrozenForm = z.strictObject({ hash: z.string(), form: z.string(), definition: Definition })
