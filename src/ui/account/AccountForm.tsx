'use client'

import { type ComponentProps, useActionState } from 'react'

import { Notice } from '../Notice'
import { SelectField } from '../SelectField'
import { SubmitButton } from '../SubmitButton'
import { TextField } from '../TextField'
import type { FormAction } from './accountFormState'

export type AccountField = {
  readonly name: string
  readonly label: string
  readonly value?: string
  readonly hint?: string
  readonly type?: 'text' | 'email' | 'tel' | 'password' | 'hidden'
  readonly required?: boolean
  readonly autoComplete?: string
  readonly maxLength?: number
  /** Makes it a choice. */
  readonly options?: readonly { readonly value: string; readonly label: string }[]
}

type Props = {
  /** Tells the fields of several forms on one page apart. */
  readonly id: string
  /** Two and two beside each other where there is room. */
  readonly fields: readonly AccountField[]
  readonly action: FormAction
  readonly words: {
    readonly save: string
    readonly saving: string
    readonly refused: string
    readonly required: string
  }
  readonly look?: ComponentProps<typeof SubmitButton>['look']
}

/** A form about the own account. Works without scripts; what was typed stays after a refusal, but for passwords. */
export function AccountForm({ id, fields, action, words, look = 'primary' }: Props) {
  const [{ attempt, typed, problems }, submit] = useActionState(action, { attempt: 0, typed: {}, problems: {} })
  const first = problems.other ?? fields.map(({ name }) => problems[name]).find(Boolean)
  return (
    <>
      {first && (
        <Notice key={attempt} id={`${id}-refused`} tone="stop" title={words.refused} focus>
          {first}
        </Notice>
      )}
      <form key={`form ${attempt}`} className="stack account-form" action={submit} noValidate>
        <div className="pair">
          {fields.map((field) => (
            <OneField
              key={field.name}
              field={field}
              id={`${id}-${field.name}`}
              typed={typed[field.name]}
              error={problems[field.name]}
              requiredWord={words.required}
            />
          ))}
        </div>
        <div>
          <SubmitButton look={look} pending={words.saving}>
            {words.save}
          </SubmitButton>
        </div>
      </form>
    </>
  )
}

type OneProps = {
  readonly field: AccountField
  readonly id: string
  readonly typed: string | undefined
  readonly error: string | undefined
  readonly requiredWord: string
}

function OneField({ field, id, typed, error, requiredWord }: OneProps) {
  const { name, label, value, hint, options, type, required, ...input } = field
  const shown = type === 'password' ? '' : (typed ?? value ?? '')
  const common = { id, name, label, hint, error, required, defaultValue: shown }
  if (type === 'hidden') return <input type="hidden" name={name} value={value} />
  if (!options)
    return <TextField {...common} {...input} type={type} requiredWord={required ? requiredWord : undefined} />
  return (
    <SelectField {...common} autoComplete={input.autoComplete}>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </SelectField>
  )
}
