'use client'

import { useState } from 'react'

import { type FormField, isInput } from '@/core/forms/definition'
import { evaluate, shownFields } from '@/core/forms/evaluate'
import { answersOf } from '@/core/forms/typed'
import { AnswerField } from './AnswerField'
import { type Answering, formSayer, type SayForm } from './answering'

/**
 * The fields of a form, live: what is shown follows the answers, and a wrong one is explained as soon as it is left. The owner
 * keeps what is typed (`typed`, `onChange`) and hands in what the server refused (`problems`). Names of inputs begin with
 * `prefix`; `readTyped` reads them from a posted form. Without scripts the fields are those that the stored answers show.
 */
export function FormFields(props: Answering) {
  const { form, words, typed, problems } = props
  const say = formSayer(words)
  const live = useLiveProblems(props, say)
  return (
    <div className="form-grid">
      {shownFields(form, answersOf(form, typed)).map((field) => {
        const key = field.name || `${field.kind} ${form.fields.indexOf(field)}`
        if (!isInput(field)) return <Told key={key} field={field} {...props} />
        return (
          <div key={key} className={field.width === 'half' ? 'form-half' : 'form-whole'}>
            <AnswerField
              {...props}
              field={field}
              say={say}
              error={live.messageOf(field, problems)}
              onChange={(name, value) => {
                live.edit(name)
                props.onChange(name, value)
              }}
              onLeave={() => live.leave(field.name)}
            />
          </div>
        )
      })}
    </div>
  )
}

function Told({ field, words: { locale } }: Answering & { readonly field: FormField }) {
  const text = field.label[locale]
  if (field.kind === 'heading') return <h3 className="form-whole form-heading">{text}</h3>
  return <p className="form-whole form-told">{text}</p>
}

/** What only the server can judge; its word stands until the answer is changed. */
const SERVER_ALONE: readonly string[] = ['ANSWER_NO_ARTICLE', 'ANSWER_NO_ORDER_LINE', 'ANSWER_NO_FILE']

/** A fault is shown once its field was left, and an empty required field once the server refused it. */
function useLiveProblems({ form, typed, today, problems }: Answering, say: SayForm) {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [edited, setEdited] = useState<{ of: Answering['problems']; names: ReadonlySet<string> }>({
    of: problems,
    names: new Set(),
  })
  const editedNow = edited.of === problems ? edited.names : new Set<string>()
  const found = evaluate(form, answersOf(form, typed), { today }).problems
  return {
    leave: (name: string) => setLeft((all) => new Set([...all, name])),
    edit: (name: string) => setEdited({ of: problems, names: new Set([...editedNow, name]) }),
    messageOf: ({ name }: FormField, refused: Answering['problems']): string | null => {
      const said = refused.find(({ field }) => field === name)
      const fault = found.find(({ field }) => field === name)
      if (said && !editedNow.has(name)) return said.message
      if (said && SERVER_ALONE.includes(said.code) && !fault) return null
      if (!fault || (!said && (!left.has(name) || fault.code === 'ANSWER_REQUIRED'))) return null
      return say(fault.code, { ...BLANKS, ...fault.details })
    },
  }
}

const BLANKS = { allowed: 0, asked: 0, example: '' }
