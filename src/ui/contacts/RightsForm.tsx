'use client'

import { formatter, type MessageTree } from '@messages/format'
import { useActionState } from 'react'

import type { Right } from '@/core/accounts/rights'
import type { Locale } from '@/core/locale'
import { Notice } from '../Notice'
import { SubmitButton } from '../SubmitButton'
import type { RightsState, SayContacts } from './contactState'
import { RightsFields } from './RightsFields'

type Props = {
  readonly locale: Locale
  /** Of area `contacts`. */
  readonly messages: MessageTree
  readonly grantable: readonly Right[]
  readonly held: readonly Right[]
  readonly action: (before: RightsState, form: FormData) => Promise<RightsState>
}

/** The rights of a contact; what was ticked stays after a refusal. */
export function RightsForm({ locale, messages, grantable, held, action }: Props) {
  const say: SayContacts = formatter<MessageTree>(locale, messages)
  const [{ attempt, typed, problem }, submit] = useActionState(action, { attempt: 0, typed: null, problem: null })
  const fixed = held.filter((right) => !grantable.includes(right))
  return (
    <>
      {problem && (
        <Notice key={attempt} tone="stop" title={say('edit.refused')} focus>
          {problem}
        </Notice>
      )}
      <form key={`form ${attempt}`} className="stack contact-form" action={submit}>
        <RightsFields
          say={say}
          legend={say('form.rights')}
          hint={say('form.rightsHint')}
          grantable={grantable}
          held={typed ? [...typed, ...fixed] : held}
        />
        <div>
          <SubmitButton look="primary" pending={say('edit.saving')}>
            {say('edit.save')}
          </SubmitButton>
        </div>
      </form>
    </>
  )
}
