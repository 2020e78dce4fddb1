'use client'

import { formatter, type MessageTree } from '@messages/format'
import { useActionState } from 'react'

import type { Right } from '@/core/accounts/rights'
import type { Locale } from '@/core/locale'
import { Notice } from '../Notice'
import { SelectField } from '../SelectField'
import { SubmitButton } from '../SubmitButton'
import { TextField } from '../TextField'
import type { InviteState, SayContacts } from './contactState'
import { RightsFields } from './RightsFields'

type Props = {
  readonly locale: Locale
  /** Of area `contacts`. */
  readonly messages: MessageTree
  readonly requiredWord: string
  readonly languages: readonly Locale[]
  readonly grantable: readonly Right[]
  readonly action: (before: InviteState, form: FormData) => Promise<InviteState>
}

/** What a colleague is ticked for at first, where the manager can give it. */
const USUAL: readonly Right[] = ['requestReturns', 'requestService', 'viewOrders']

/** Whom to invite and what they may. Works without scripts; what was typed stays after a refusal. */
export function InviteForm({ locale, messages, requiredWord, languages, grantable, action }: Props) {
  const say: SayContacts = formatter<MessageTree>(locale, messages)
  const rights = USUAL.filter((right) => grantable.includes(right))
  const blank: InviteState = { attempt: 0, typed: { name: '', email: '', locale, rights }, problems: {} }
  const [{ attempt, typed, problems }, submit] = useActionState(action, blank)
  const [first] = [problems.other, problems.name, problems.email].filter(Boolean)
  return (
    <>
      {first && (
        <Notice key={attempt} tone="stop" title={say('form.refused')} focus>
          {first}
        </Notice>
      )}
      <form key={`form ${attempt}`} className="stack contact-form" action={submit} noValidate>
        <div className="pair">
          <TextField
            id="name"
            name="name"
            label={say('form.name')}
            requiredWord={requiredWord}
            defaultValue={typed.name}
            error={problems.name}
            autoComplete="off"
            maxLength={80}
            required
          />
          <TextField
            id="email"
            name="email"
            type="email"
            label={say('form.email')}
            requiredWord={requiredWord}
            defaultValue={typed.email}
            error={problems.email}
            autoComplete="off"
            maxLength={254}
            required
          />
        </div>
        <Language say={say} languages={languages} chosen={typed.locale} />
        <RightsFields
          say={say}
          legend={say('form.rights')}
          hint={say('form.rightsHint')}
          grantable={grantable}
          held={typed.rights}
        />
        <div>
          <SubmitButton look="primary big" pending={say('form.sending')}>
            {say('form.send')}
          </SubmitButton>
        </div>
      </form>
    </>
  )
}

type LanguageProps = { readonly say: SayContacts; readonly languages: readonly Locale[]; readonly chosen: string }

function Language({ say, languages, chosen }: LanguageProps) {
  if (languages.length < 2) return <input type="hidden" name="locale" value={languages[0]} />
  return (
    <div className="pair">
      <SelectField id="locale" name="locale" label={say('form.language')} defaultValue={chosen}>
        {languages.map((one) => (
          <option key={one} value={one}>
            {say(`form.${one}`)}
          </option>
        ))}
      </SelectField>
    </div>
  )
}
