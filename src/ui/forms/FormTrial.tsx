'use client'

import { type FormEvent, useState } from 'react'

import { evaluate } from '@/core/forms/evaluate'
import { besideQuestion } from '@/core/forms/showAnswers'
import { answersOf, type Typed } from '@/core/forms/typed'
import { Notice } from '../Notice'
import { type Answering, type AnswerProblem, formSayer, inputName } from './answering'
import { FormFields } from './FormFields'

const PREFIX = 'trial'

/** A form to try: everything works but nothing is sent. */
export function FormTrial({ form, words, today }: Pick<Answering, 'form' | 'words' | 'today'>) {
  const say = formSayer(words)
  const [typed, setTyped] = useState<Typed>({})
  const [found, setFound] = useState<readonly AnswerProblem[] | null>(null)
  const check = (event: FormEvent) => {
    event.preventDefault()
    const { problems } = evaluate(form, answersOf(form, typed), { today })
    setFound(
      problems.map(({ field, code, details }) => ({
        field,
        code,
        message: say(code, { allowed: 0, asked: 0, example: '', ...details }),
      })),
    )
  }
  return (
    <form className="stack" onSubmit={check} noValidate>
      <h1>{form.title[words.locale]}</h1>
      <p className="hint">{say('preview')}</p>
      {found && <Verdict found={found} {...{ form, words }} />}
      <FormFields
        form={form}
        words={words}
        prefix={PREFIX}
        typed={typed}
        problems={found ?? NONE}
        today={today}
        suggestions={{ orderLine: [], article: [] }}
        onChange={(field, value) => setTyped((before) => ({ ...before, [field]: value }))}
      />
      <p>
        <button type="submit" className="btn primary">
          {say('check')}
        </button>
      </p>
    </form>
  )
}

const NONE: readonly AnswerProblem[] = []

function Verdict({ found, form, words }: Pick<Answering, 'form' | 'words'> & { found: readonly AnswerProblem[] }) {
  const say = formSayer(words)
  if (found.length === 0) return <Notice tone="ok" title={say('checked')} focus />
  return (
    <Notice tone="stop" title={say('wrong', { count: found.length })} focus>
      {found.map(({ field, message }) => (
        <a key={field} className="draft-link" href={`#${inputName(PREFIX, field)}`}>
          {besideQuestion(form.fields.find(({ name }) => name === field)?.label[words.locale] ?? field, message)}
        </a>
      ))}
    </Notice>
  )
}
