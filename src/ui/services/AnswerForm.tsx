'use client'

import { useActionState, useState } from 'react'

import { Notice } from '../Notice'
import { Section } from '../Section'
import { SubmitButton } from '../SubmitButton'
import { TextArea } from '../TextArea'

export type AnswerState = {
  readonly attempt: number
  readonly answer: string
  readonly error: string | null
  /** The one that is to be answered by now, where another was shown. */
  readonly question: string | null
}

type Props = {
  readonly question: string
  readonly words: {
    readonly title: string
    readonly label: string
    readonly required: string
    readonly send: string
    readonly sending: string
    readonly failed: string
  }
  readonly action: (before: AnswerState, form: FormData) => Promise<AnswerState>
}

/** What we asked, and the customer's answer to it: to this very question, which may have become another since. */
export function AnswerForm({ question, words, action }: Props) {
  const [state, submit] = useActionState(action, { attempt: 0, answer: '', error: null, question: null })
  const [typed, setTyped] = useState(state.answer)
  const asked = state.question ?? question
  return (
    <Section title={words.title}>
      {state.error && (
        <div className="above" key={state.attempt}>
          <Notice tone="stop" title={words.failed} focus>
            <a className="draft-link" href="#service-answer">
              {state.error}
            </a>
          </Notice>
        </div>
      )}
      <p className="said service-question">{asked}</p>
      <form action={submit} className="service-answer" noValidate>
        <input type="hidden" name="question" value={asked} />
        <TextArea
          id="service-answer"
          name="answer"
          rows={4}
          label={words.label}
          requiredWord={words.required}
          aria-required
          error={state.error}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <SubmitButton pending={words.sending}>{words.send}</SubmitButton>
      </form>
    </Section>
  )
}
