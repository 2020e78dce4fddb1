import { FieldError } from '../FieldError'
import { type AnswerFieldProps, inputName } from './answering'

/** One of a few, all of them in sight. */
export function RadioField({
  field,
  prefix,
  typed,
  say,
  error,
  onChange,
  onLeave,
  words: { locale },
}: AnswerFieldProps) {
  const id = inputName(prefix, field.name)
  const help = field.help[locale]
  const describedBy = [help && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <fieldset
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: ARIA in HTML names this role for a fieldset
      role="radiogroup"
      className="field form-set"
      id={id}
      tabIndex={-1}
      aria-describedby={describedBy || undefined}
      aria-invalid={error ? true : undefined}
      aria-required={field.required || undefined}
    >
      <legend className="label">
        {field.label[locale]}
        {field.required && <span className="req"> {say('required')}</span>}
      </legend>
      {help && (
        <span className="hint" id={`${id}-hint`}>
          {help}
        </span>
      )}
      {(field.options ?? []).map(({ value, label }) => (
        <label className="pick" key={value}>
          <input
            type="radio"
            className="box"
            name={id}
            value={value}
            checked={typed[field.name] === value}
            onChange={() => onChange(field.name, value)}
            onBlur={onLeave}
          />
          <span>{label[locale]}</span>
        </label>
      ))}
      <FieldError id={id} error={error} />
    </fieldset>
  )
}
