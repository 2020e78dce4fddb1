'use client'

import { formatter, type MessageTree } from '@messages/format'
import { useActionState } from 'react'

import type { DealerAct } from '@/core/dealers/endCustomers'
import type { Locale } from '@/core/locale'
import { Notice } from '../Notice'
import { Section } from '../Section'
import { SubmitButton } from '../SubmitButton'
import { TextArea } from '../TextArea'
import { TextField } from '../TextField'
import type { OneState, SayDealers } from './dealerState'

type Common = {
  readonly locale: Locale
  /** Of area `dealers`. */
  readonly messages: MessageTree
  readonly action: (before: OneState, form: FormData) => Promise<OneState>
}

const MAX_REASON = 1000

/** What can be done with one end customer now: the step itself, and turning away with a reason. */
export function ActForms({ locale, messages, action, acts }: Common & { readonly acts: readonly DealerAct[] }) {
  const say: SayDealers = formatter<MessageTree>(locale, messages)
  return acts.map((act) =>
    act === 'reject' ? <RejectForm key={act} {...{ say, action }} /> : <StepForm key={act} {...{ say, action, act }} />,
  )
}

type FormProps = Pick<Common, 'action'> & { readonly say: SayDealers }

function StepForm({ say, action, act }: FormProps & { readonly act: Exclude<DealerAct, 'reject'> }) {
  const [state, submit] = useActionState(action, { attempt: 0, typed: '', problem: null })
  return (
    <Section title={say('one.decide')}>
      <Refused say={say} state={state} />
      <form className="stack contact-form" action={submit}>
        <input type="hidden" name="act" value={act} />
        <p>{say(`one.${act}Text`)}</p>
        <div>
          <SubmitButton look={act === 'block' ? 'danger' : 'primary'} pending={say('act.busy')}>
            {say(`act.${act}`)}
          </SubmitButton>
        </div>
      </form>
    </Section>
  )
}

function RejectForm({ say, action }: FormProps) {
  const [state, submit] = useActionState(action, { attempt: 0, typed: '', problem: null })
  return (
    <Section title={say('one.rejectTitle')}>
      <Refused say={say} state={state} />
      <form key={state.attempt} className="stack contact-form" action={submit} noValidate>
        <input type="hidden" name="act" value="reject" />
        <TextArea
          id="reason"
          name="reason"
          label={say('one.reason')}
          hint={say('one.reasonHint')}
          error={state.problem}
          defaultValue={state.typed}
          rows={3}
          maxLength={MAX_REASON}
        />
        <div>
          <SubmitButton look="danger" pending={say('act.busy')}>
            {say('act.reject')}
          </SubmitButton>
        </div>
      </form>
    </Section>
  )
}

type DiscountProps = Common & { readonly discount: string; readonly companyName: string }

/** What the dealer gives this end customer off. */
export function DiscountForm({ locale, messages, action, discount, companyName }: DiscountProps) {
  const say: SayDealers = formatter<MessageTree>(locale, messages)
  const [state, submit] = useActionState(action, { attempt: 0, typed: discount, problem: null })
  return (
    <Section title={say('one.discountTitle')}>
      <Refused say={say} state={state} />
      <form key={state.attempt} className="stack contact-form" action={submit} noValidate>
        <TextField
          id="discount"
          name="discount"
          label={say('one.discount')}
          hint={say('one.discountHint', { company: companyName })}
          error={state.problem}
          defaultValue={state.typed}
          inputMode="decimal"
          autoComplete="off"
          maxLength={10}
        />
        <div>
          <SubmitButton look="primary" pending={say('one.saving')}>
            {say('one.save')}
          </SubmitButton>
        </div>
      </form>
    </Section>
  )
}

function Refused({ say, state: { attempt, problem } }: { readonly say: SayDealers; readonly state: OneState }) {
  return (
    problem && (
      <Notice key={attempt} id="refused" tone="stop" title={say('one.refused')} focus>
        {problem}
      </Notice>
    )
  )
}
