'use client'

import { formatter, type MessageTree } from '@messages/format'
import { type ComponentProps, useActionState } from 'react'

import { besideQuestion } from '@/core/forms/showAnswers'
import type { Locale } from '@/core/locale'
import { Notice } from '../Notice'
import { Section } from '../Section'
import { SelectField } from '../SelectField'
import { SubmitButton } from '../SubmitButton'
import { TextField } from '../TextField'
import { ADD_FIELDS, type AddField, type AddState, type SayDealers } from './dealerState'

type Props = {
  readonly locale: Locale
  /** Of area `dealers`. */
  readonly messages: MessageTree
  readonly requiredWord: string
  readonly countries: readonly { readonly value: string; readonly label: string }[]
  /** What was chosen in the register. */
  readonly prefilled: AddState['typed']
  readonly action: (before: AddState, form: FormData) => Promise<AddState>
}

const PARTS = [
  { title: 'company', fields: ['companyName', 'vatNumber'] },
  { title: 'person', fields: ['contactName', 'email', 'phone'] },
  { title: 'address', fields: ['street', 'houseNumber', 'postalCode', 'city', 'countryCode'] },
] as const satisfies readonly { title: string; fields: readonly AddField[] }[]

const OPTIONAL: readonly AddField[] = ['vatNumber', 'phone']

const INPUTS: Readonly<Partial<Record<AddField, ComponentProps<'input'>>>> = {
  email: { type: 'email' },
  phone: { type: 'tel' },
  vatNumber: { autoCapitalize: 'characters', spellCheck: false },
}

/** A company that the dealer adds. Works without scripts; what was typed stays after a refusal. */
export function AddForm({ locale, messages, requiredWord, countries, prefilled, action }: Props) {
  const say: SayDealers = formatter<MessageTree>(locale, messages)
  const [state, submit] = useActionState<AddState, FormData>(action, {
    attempt: 0,
    typed: prefilled,
    problems: {},
    problem: null,
  })
  return (
    <>
      <Problems say={say} state={state} />
      <form key={`form ${state.attempt}`} className="register-form" action={submit} noValidate>
        {PARTS.map(({ title, fields }) => (
          <Section key={title} title={say(`new.${title}`)}>
            <div className="form-grid">
              {fields.map((name) => (
                <div key={name} className={name === 'countryCode' ? 'form-whole' : undefined}>
                  <One
                    {...{ name, say, state, countries }}
                    requiredWord={OPTIONAL.includes(name) ? '' : requiredWord}
                  />
                </div>
              ))}
            </div>
          </Section>
        ))}
        <div>
          <SubmitButton look="primary big" pending={say('new.sending')}>
            {say('new.send')}
          </SubmitButton>
        </div>
      </form>
    </>
  )
}

type OneProps = Pick<Props, 'countries' | 'requiredWord'> & {
  readonly name: AddField
  readonly say: SayDealers
  readonly state: AddState
}

function One({ name, say, state: { typed, problems }, countries, requiredWord }: OneProps) {
  const field = { id: name, name, label: say(`new.${name}`), requiredWord, error: problems[name] ?? null }
  if (name !== 'countryCode') {
    const hint = name === 'email' ? say('new.emailHint') : undefined
    return <TextField {...field} hint={hint} defaultValue={typed[name]} autoComplete="off" {...INPUTS[name]} />
  }
  return (
    <SelectField {...field} defaultValue={typed.countryCode ?? ''} autoComplete="off">
      <option value="">{say('new.chooseCountry')}</option>
      {countries.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </SelectField>
  )
}

/** Each problem leads to its field. */
function Problems({ say, state: { attempt, problems, problem } }: Pick<OneProps, 'say' | 'state'>) {
  const wrong = ADD_FIELDS.filter((name) => problems[name])
  if (!problem && wrong.length === 0) return null
  const title = problem ? say('new.refused') : say('new.check', { n: wrong.length })
  return (
    <Notice key={attempt} id="problems" tone="stop" title={title} focus>
      {problem ??
        wrong.map((name) => (
          <a key={name} className="draft-link" href={`#${name}`}>
            {besideQuestion(say(`new.${name}`), problems[name] ?? '')}
          </a>
        ))}
    </Notice>
  )
}
