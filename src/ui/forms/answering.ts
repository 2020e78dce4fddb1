/** A form on a page: what its parts share, and how its inputs are named. */
import { formatter, type MessageKey, type MessageTree, type Translate } from '@messages/format'
import type errors from '@messages/nl/errors.json'
import type forms from '@messages/nl/forms.json'

import type { Day } from '@/core/day'
import type { FormDefinition, FormField } from '@/core/forms/definition'
import type { AnswerFault } from '@/core/forms/judge'
import type { Typed } from '@/core/forms/typed'
import type { Locale } from '@/core/locale'

/** The texts of area `forms`, with those sentences of area `errors` that answers are refused with. */
export type FormWords = { readonly locale: Locale; readonly messages: MessageTree }

export type SayForm = Translate<MessageKey<typeof forms> | Extract<MessageKey<typeof errors>, AnswerFault>>

/** Of an answer, as the server or the page itself found it. */
export type AnswerProblem = { readonly field: string; readonly code: string; readonly message: string }

export type Suggestion = { readonly value: string; readonly label: string }

/** What may be meant, by the kind of question that asks for it. */
export type Suggestions = { readonly [Kind in 'orderLine' | 'article']: readonly Suggestion[] }

/** A form being filled in. */
export type Answering = {
  readonly form: FormDefinition
  readonly words: FormWords
  /** Before the names and ids of all inputs, so that two forms fit on a page. */
  readonly prefix: string
  readonly typed: Typed
  readonly onChange: (field: string, value: Typed[string]) => void
  /** What the server said of the answers that were sent. */
  readonly problems: readonly AnswerProblem[]
  readonly today: Day
  readonly suggestions: Suggestions
}

/** One question of it. */
export type AnswerFieldProps = Answering & {
  readonly field: FormField
  readonly say: SayForm
  readonly error: string | null
  /** The field was left: what is wrong with it may be said. */
  readonly onLeave: () => void
}

const made = new WeakMap<MessageTree, SayForm>()

/** The sentences of forms; parsed patterns are kept as long as the texts. */
export function formSayer({ locale, messages }: FormWords): SayForm {
  const known = made.get(messages)
  if (known) return known
  const say: SayForm = formatter<MessageTree>(locale, messages)
  made.set(messages, say)
  return say
}

const LIST = '[]'

/** The name of an input, and its id. Lists end in `[]`. */
export const inputName = (prefix: string, field: string): string => `${prefix}.${field}`
export const listName = (prefix: string, field: string): string => inputName(prefix, field) + LIST

/** Reads what was posted of one form. */
export function readTyped(form: FormData, prefix: string): Typed {
  const start = inputName(prefix, '')
  const names = [...new Set(form.keys())].filter((name) => name.startsWith(start))
  return Object.fromEntries(
    names.map((name): [string, Typed[string]] => {
      const field = name.slice(start.length)
      const texts = form.getAll(name).filter((value): value is string => typeof value === 'string')
      return field.endsWith(LIST) ? [field.slice(0, -LIST.length), texts] : [field, texts[0] ?? '']
    }),
  )
}
