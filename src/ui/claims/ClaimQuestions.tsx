'use client'

import { useState } from 'react'

import type { FormDefinition } from '@/core/forms/definition'
import { Checkbox } from '../Checkbox'
import { FieldError } from '../FieldError'
import type { Answering } from '../forms/answering'
import { FormFields } from '../forms/FormFields'
import { Section } from '../Section'
import { SelectField } from '../SelectField'
import { TextField } from '../TextField'
import { ComplaintField } from './ComplaintField'
import { type ClaimField, type ClaimState, PREFIX, type TypedClaim } from './claimState'
import type { SayClaims } from './warrantyText'

export type ClaimTerms = { readonly href: string | null; readonly hash: string }

export type Asked = Pick<Answering, 'words' | 'today' | 'suggestions'> & {
  readonly customer: { readonly number: string; readonly name: string }
  readonly damages: readonly { readonly code: string; readonly title: string }[]
  /** Of the application; null where nothing is asked. */
  readonly form: FormDefinition | null
  /** Null when nothing has to be agreed to. */
  readonly terms: ClaimTerms | null
  readonly required: string
}

type Props = Asked & { readonly say: SayClaims; readonly typed: TypedClaim; readonly state: ClaimState }

const errorAt = ({ problems }: ClaimState, field: ClaimField): string | null =>
  problems.find((problem) => problem.field === field)?.message ?? null

/** All that is asked beside the articles: what is wrong, what it was fitted in, and whom we reach. */
export function ClaimQuestions(props: Props) {
  const { say, typed, state, form } = props
  return (
    <>
      <Section title={say('damage.title')}>
        <div className="stack">
          <Damage {...props} />
          <ComplaintField say={say} stored={typed.complaint} error={errorAt(state, 'complaint')} />
        </div>
      </Section>
      {form && (
        <Section title={say('application.title')}>
          <Application {...props} form={form} />
        </Section>
      )}
      <Section title={say('who.title')}>
        <Who {...props} />
      </Section>
      <Section title={say('after.title')}>
        <div className="stack">
          <AfterReview {...props} />
          {props.terms && <Terms {...props} terms={props.terms} />}
        </div>
      </Section>
    </>
  )
}

function Damage({ say, typed, state, damages, required }: Props) {
  if (damages.length === 0) return <input type="hidden" name="damage" value="" />
  return (
    <SelectField
      id="damage"
      name="damage"
      label={say('damage.label')}
      requiredWord={required}
      defaultValue={typed.damage}
      error={errorAt(state, 'damage')}
    >
      <option value="">{say('damage.choose')}</option>
      {damages.map(({ code, title }) => (
        <option key={code} value={code}>
          {title}
        </option>
      ))}
    </SelectField>
  )
}

function Application({ form, words, today, suggestions, typed, state }: Props & { readonly form: FormDefinition }) {
  const [answers, setAnswers] = useState(typed.answers)
  return (
    <FormFields
      {...{ form, words, today, suggestions }}
      prefix={PREFIX}
      typed={answers}
      problems={state.answerProblems}
      onChange={(field, value) => setAnswers((before) => ({ ...before, [field]: value }))}
    />
  )
}

const WHO = [
  { name: 'formEmail', type: 'email', complete: 'email', needed: true, max: 254 },
  { name: 'ccEmail', type: 'email', complete: 'off', needed: false, max: 254 },
  { name: 'contactName', type: 'text', complete: 'name', needed: true, max: 120 },
  { name: 'contactPhone', type: 'tel', complete: 'tel', needed: true, max: 40 },
] as const

function Who({ say, typed, state, customer, required }: Props) {
  return (
    <div className="stack">
      <dl className="kv claim-customer">
        <dt>{say('who.customerNumber')}</dt>
        <dd>{customer.number}</dd>
        <dt>{say('who.customerName')}</dt>
        <dd>{customer.name}</dd>
      </dl>
      <div className="pair">
        {WHO.map(({ name, type, complete, needed, max }) => (
          <TextField
            key={name}
            id={name}
            name={name}
            type={type}
            label={say(`who.${name}`)}
            hint={name === 'formEmail' ? say('who.formEmailHint') : undefined}
            requiredWord={needed ? required : undefined}
            defaultValue={typed[name]}
            autoComplete={complete}
            maxLength={max}
            error={errorAt(state, name)}
          />
        ))}
      </div>
    </div>
  )
}

function AfterReview({ say, typed, state, required }: Props) {
  const error = errorAt(state, 'returnAfterReview')
  return (
    <fieldset
      className="field form-set"
      id="returnAfterReview"
      tabIndex={-1}
      aria-invalid={error ? true : undefined}
      aria-describedby={error ? 'returnAfterReview-error' : undefined}
    >
      <legend className="label">
        {say('after.label')}
        <span className="req"> {required}</span>
      </legend>
      {(['yes', 'no'] as const).map((value) => (
        <label className="pick" key={value}>
          <input
            type="radio"
            className="box"
            name="returnAfterReview"
            value={value}
            defaultChecked={typed.returnAfterReview === value}
          />
          <span>{say(`after.${value}`)}</span>
        </label>
      ))}
      <FieldError id="returnAfterReview" error={error} />
    </fieldset>
  )
}

function Terms({ say, typed, state, terms }: Props & { readonly terms: ClaimTerms }) {
  const error = errorAt(state, 'terms')
  const label = terms.href ? (
    <>
      {say('terms.text')}{' '}
      <a href={terms.href} target="_blank" rel="noopener">
        {say('terms.link')}
      </a>
    </>
  ) : (
    `${say('terms.text')} ${say('terms.link')}`
  )
  return (
    <div className="terms">
      <Checkbox
        id="terms"
        name="terms"
        value={terms.hash}
        defaultChecked={typed.terms === terms.hash}
        label={label}
        aria-invalid={error ? true : undefined}
      />
      <FieldError id="terms" error={error} />
    </div>
  )
}
