/** The answers of a request against its forms: what is wrong in the caller's language, or what is kept. */
import { languageOf } from '@access/rules'
import type { PayloadRequest } from 'payload'

import { DomainError } from '@/core/errors'
import type { Answers } from '@/core/forms/condition'
import type { FormDefinition } from '@/core/forms/definition'
import { evaluate, unknownAnswers } from '@/core/forms/evaluate'
import type { FormPlace } from '@/core/rmas/answers'
import { type About, knownFacts } from './knownFacts'
import { onlineForms } from './onlineForms'

export type Asked = FormPlace & { readonly answers: Answers }

/** Answers that may be sent, with the form as it is online now. */
export type Answered = {
  readonly line: string | null
  readonly form: string
  readonly definition: FormDefinition
  readonly values: Answers
}

export type Judged = { readonly answered: readonly Answered[]; readonly problems: readonly DomainError[] }

/** A form that is asked and not online is a problem too: its questions may not be passed over. */
export async function judgeAnswers(req: PayloadRequest, asked: readonly Asked[], about: About): Promise<Judged> {
  const forms = await onlineForms(
    req,
    asked.map(({ form }) => form),
  )
  const filled = asked.flatMap((place) => {
    const definition = forms.get(place.form)
    return definition ? [{ ...place, definition }] : []
  })
  const offline = asked
    .filter(({ form }) => !forms.has(form))
    .map(({ line }) => new DomainError('FORM_OFFLINE', 'The form is not online', line === null ? {} : { line }))
  const known = await knownFacts(req, filled, about)
  const locale = languageOf(req)
  const judged = filled.map(({ line, form, definition, answers }) => {
    const { kept, problems } = evaluate(definition, answers, known)
    // A draft may be older than its form: what is not asked any more is left behind. Whoever sends at once has mistyped.
    const stray = about.draft ? [] : unknownAnswers(definition, answers)
    const unknown = stray.map((field) => ({ code: 'ANSWER_UNKNOWN' as const, field }))
    const labels = new Map(definition.fields.map(({ name, label }) => [name, label[locale]]))
    return {
      answered: { line, form, definition, values: kept },
      problems: [...problems, ...unknown].map(({ code, field, ...fault }) => {
        const details = 'details' in fault ? fault.details : {}
        const place = { field, label: labels.get(field) ?? field, ...(line === null ? {} : { line }) }
        return new DomainError(code, `The answer to ${field}`, { ...details, ...place })
      }),
    }
  })
  return {
    answered: judged.map(({ answered }) => answered),
    problems: [...offline, ...judged.flatMap(({ problems }) => problems)],
  }
}
