'use client'

import { useActionState, useState } from 'react'

import { Notice } from '../Notice'
import { Section } from '../Section'
import { SubmitButton } from '../SubmitButton'
import { TextArea } from '../TextArea'

export type AnswerState = { readonly attempt: number; readonly answer: string; readonly error: string | null }

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

/** What we asked, and the customer's answer to it. */
export function AnswerForm({ question, words, action }: Props) {
  const [state, submit] = useActionState(action, { attempt: 0, answer: '', error: null })
  const [typed, setTyped] = useState(state.answer)
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
      <p className="said service-question">{question}</p>
      <form action={submit} className="service-answer" noValidate>
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
