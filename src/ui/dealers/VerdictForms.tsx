'use client'

import { formatter, type MessageTree } from '@messages/format'
import { useActionState } from 'react'

import { MAX_DECLINE_NOTE } from '@/core/dealers/dealerFirst'
import type { Locale } from '@/core/locale'
import { Notice } from '../Notice'
import { Section } from '../Section'
import { SubmitButton } from '../SubmitButton'
import { TextArea } from '../TextArea'
import type { OneState, SayDealers } from './dealerState'

type Props = {
  readonly locale: Locale
  /** Of area `dealers`. */
  readonly messages: MessageTree
  readonly action: (before: OneState, form: FormData) => Promise<OneState>
  readonly companyName: string
  /** The last day on which it can be done, as it is written. */
  readonly until: string
}

type FormProps = Omit<Props, 'locale' | 'messages'> & { readonly say: SayDealers }

/** What a dealer does with a request that waits for them: forward it, or decline it with a note. */
export function VerdictForms({ locale, messages, ...rest }: Props) {
  const say: SayDealers = formatter<MessageTree>(locale, messages)
  return (
    <div className="verdicts">
      <ForwardForm {...rest} say={say} />
      <DeclineForm {...rest} say={say} />
    </div>
  )
}

const UNTOUCHED: OneState = { attempt: 0, typed: '', problem: null }

function ForwardForm({ say, action, companyName, until }: FormProps) {
  const [state, submit] = useActionState(action, UNTOUCHED)
  return (
    <Section title={say('returns.forwardTitle', { company: companyName })}>
      <Refused say={say} state={state} id="forward-refused" />
      <form className="stack contact-form" action={submit}>
        <input type="hidden" name="act" value="forward" />
        <p>{say('returns.forwardText', { company: companyName, date: until })}</p>
        <div>
          <SubmitButton look="primary" pending={say('act.busy')}>
            {say('returns.forward')}
          </SubmitButton>
        </div>
      </form>
    </Section>
  )
}

function DeclineForm({ say, action }: FormProps) {
  const [state, submit] = useActionState(action, UNTOUCHED)
  return (
    <Section title={say('returns.declineTitle')}>
      <Refused say={say} state={state} id="decline-refused" />
      <form key={state.attempt} className="stack contact-form" action={submit} noValidate>
        <input type="hidden" name="act" value="decline" />
        <TextArea
          id="note"
          name="note"
          label={say('returns.note')}
          hint={say('returns.noteHint')}
          error={state.problem}
          defaultValue={state.typed}
          rows={3}
          maxLength={MAX_DECLINE_NOTE}
        />
        <div>
          <SubmitButton look="danger" pending={say('act.busy')}>
            {say('returns.decline')}
          </SubmitButton>
        </div>
      </form>
    </Section>
  )
}

type RefusedProps = { readonly say: SayDealers; readonly state: OneState; readonly id: string }

function Refused({ say, state: { attempt, problem }, id }: RefusedProps) {
  return (
    problem && (
      <Notice key={attempt} id={id} tone="stop" title={say('one.refused')} focus>
        {problem}
      </Notice>
    )
  )
}
