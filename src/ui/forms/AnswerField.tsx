import { countryOptions } from '@/core/forms/countries'
import type { FormField } from '@/core/forms/definition'
import { lengthOf } from '@/core/forms/judge'
import { PATTERNS } from '@/core/forms/patterns'
import { writtenNumber } from '@/core/forms/showAnswers'
import { Checkbox } from '../Checkbox'
import { FieldError } from '../FieldError'
import { SelectField } from '../SelectField'
import { TextArea } from '../TextArea'
import { TextField } from '../TextField'
import { type AnswerFieldProps, inputName, type SayForm } from './answering'
import { RadioField } from './RadioField'
import { UploadField } from './UploadField'

/** One question with the control that fits its kind. */
export function AnswerField(props: AnswerFieldProps) {
  const { field, onChange } = props
  switch (field.kind) {
    case 'textarea': {
      const { value, onLeave: _, ...control } = controlOf(props)
      return <TextArea {...control} value={value} onChange={(event) => onChange(field.name, event.target.value)} />
    }
    case 'select':
    case 'country':
      return <Choice {...props} />
    case 'radio':
      return <RadioField {...props} />
    case 'checkbox':
      return <Tick {...props} />
    case 'upload':
      return <UploadField {...props} />
    default:
      return <Line {...props} />
  }
}

/** What every control of one value carries. */
function controlOf(props: AnswerFieldProps) {
  const { field, prefix, typed, say, error, onLeave } = props
  const value = typed[field.name]
  return {
    ...frameOf(props),
    name: inputName(prefix, field.name),
    value: typeof value === 'string' ? value : '',
    error,
    hint: hintOf(props),
    'aria-required': field.required || undefined,
    requiredWord: field.required ? say('required') : undefined,
    onBlur: onLeave,
    onLeave,
  }
}

const frameOf = ({ field, prefix, words: { locale } }: AnswerFieldProps) => ({
  id: inputName(prefix, field.name),
  label: field.label[locale],
})

const INPUTS: Partial<Record<FormField['kind'], object>> = {
  number: { inputMode: 'decimal', autoComplete: 'off' },
  email: { type: 'email', inputMode: 'email', autoComplete: 'email' },
  phone: { type: 'tel', inputMode: 'tel', autoComplete: 'tel' },
  date: { type: 'date' },
  article: { autoComplete: 'off', spellCheck: false },
  orderLine: { autoComplete: 'off', spellCheck: false },
}

/** A line of text. Nothing is cut off while it is typed or pasted: what is too long is said to be. */
function Line(props: AnswerFieldProps) {
  const { field, suggestions, onChange } = props
  const { onLeave: _, ...control } = controlOf(props)
  const offered = field.kind === 'orderLine' || field.kind === 'article' ? suggestions[field.kind] : []
  const list = offered.length > 0 ? `${control.id}-list` : undefined
  return (
    <>
      <TextField
        {...control}
        {...INPUTS[field.kind]}
        list={list}
        onChange={(event) => onChange(field.name, event.target.value)}
      />
      {list && (
        <datalist id={list}>
          {offered.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </datalist>
      )}
    </>
  )
}

function Choice(props: AnswerFieldProps) {
  const { field, say, onChange, words } = props
  const { value, onLeave: _, ...control } = controlOf(props)
  const { locale } = words
  const own = (field.options ?? []).map((option) => ({ value: option.value, label: option.label[locale] }))
  const options = field.kind === 'country' ? countryOptions(locale) : own
  const known = options.some((option) => option.value === value)
  return (
    <SelectField {...control} value={known ? value : ''} onChange={(event) => onChange(field.name, event.target.value)}>
      <option value="">{say('choose')}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </SelectField>
  )
}

function Tick(props: AnswerFieldProps) {
  const { field, typed, say, error, onChange, words, prefix } = props
  const { id, label } = frameOf(props)
  return (
    <div className="field">
      <Checkbox
        id={id}
        name={inputName(prefix, field.name)}
        label={
          <>
            {label}
            {field.required && <span className="req"> {say('required')}</span>}
          </>
        }
        hint={field.help[words.locale] || undefined}
        checked={typed[field.name] === 'on'}
        onChange={(event) => onChange(field.name, event.target.checked ? 'on' : '')}
        aria-required={field.required || undefined}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
      />
      <FieldError id={id} error={error} />
    </div>
  )
}

/** The admin's explanation, then what the limits ask, then what is left of them. */
function hintOf(props: AnswerFieldProps): string | undefined {
  const { field, words, say } = props
  const parts = [field.help[words.locale], limitHint(field, say, words.locale), lengthHint(props)]
  return parts.filter(Boolean).join(' ') || undefined
}

function limitHint(field: FormField, say: SayForm, locale: string): string {
  const { kind, min, max, pattern } = field
  const written = (value: number) => writtenNumber(value, locale)
  if (pattern) return say('example', { example: PATTERNS[pattern].example })
  if (kind === 'orderLine' || kind === 'article') return say(kind)
  if (min !== undefined && max !== undefined) return say('between', { min: written(min), max: written(max) })
  if (min !== undefined) return say('atLeast', { min: written(min) })
  return max === undefined ? '' : say('atMost', { max: written(max) })
}

function lengthHint({ field, typed, say }: AnswerFieldProps): string {
  if (field.kind !== 'textarea' && !(field.kind === 'text' && field.maxLength)) return ''
  const value = typed[field.name]
  const left = lengthOf(field) - (typeof value === 'string' ? value.trim().length : 0)
  return left < 0 ? say('over', { count: -left }) : say('left', { count: left })
}
