'use client'

import { formatter, type MessageTree } from '@messages/format'
import { useActionState } from 'react'

import { besideQuestion } from '@/core/forms/showAnswers'
import { Notice } from '../Notice'
import { SubmitButton } from '../SubmitButton'
import { type ForwardState, NOTHING_FORWARDED, type SayDealers } from './dealerState'
import { ReturnsOfDealer, type ReturnsProps } from './ReturnsOfDealer'

type Props = Omit<ReturnsProps, 'waiting'> & {
  readonly companyName: string
  readonly action: (before: ForwardState, form: FormData) => Promise<ForwardState>
}

/** What waits for the dealer, to forward several at once; declining takes a note, of each. Works without scripts. */
export function WaitingReturns({ companyName, action, ...table }: Props) {
  const say: SayDealers = formatter<MessageTree>(table.locale, table.messages)
  const [state, submit] = useActionState(action, NOTHING_FORWARDED)
  return (
    <>
      <Answer say={say} state={state} companyName={companyName} />
      {table.rows.length > 0 && (
        <form key={state.attempt} action={submit}>
          <div className="tools">
            <span>{say('returns.several')}</span>
            <SubmitButton look="primary" pending={say('act.busy')}>
              {say('returns.forward')}
            </SubmitButton>
          </div>
          <ReturnsOfDealer {...table} waiting />
        </form>
      )}
    </>
  )
}

type AnswerProps = { readonly say: SayDealers; readonly state: ForwardState; readonly companyName: string }

function Answer({ say, state: { attempt, done, failed, problem }, companyName }: AnswerProps) {
  if (problem) return <Notice key={attempt} id="problem" tone="stop" title={problem} focus />
  return (
    <>
      {failed.length > 0 && (
        <Notice
          key={`failed ${attempt}`}
          id="failed"
          tone="stop"
          title={say('returns.failed', { n: failed.length })}
          focus
        >
          {failed.map(({ name, why }) => (
            <span key={name} className="log-detail">
              {besideQuestion(name, why)}
            </span>
          ))}
        </Notice>
      )}
      {done > 0 && (
        <Notice
          key={attempt}
          id="done"
          tone="ok"
          title={say('returns.forwarded', { n: done })}
          focus={failed.length === 0}
        >
          {say('returns.forwardedText', { company: companyName })}
        </Notice>
      )}
    </>
  )
}
