import type { Translate } from '@messages/format'
import type { ComponentProps } from 'react'

import { REGISTRATION_FIELDS, type RegistrationField, type RegistrationKind } from '@/core/registrations/requests'
import { Checkbox } from '../Checkbox'
import { FieldError } from '../FieldError'
import { Section } from '../Section'
import { SelectField } from '../SelectField'
import { TextArea } from '../TextArea'
import { TextField } from '../TextField'

type Props = {
  readonly t: Translate
  readonly kind: RegistrationKind
  readonly typed: Readonly<Record<string, string>>
  readonly countries: readonly { readonly value: string; readonly label: string }[]
  readonly terms: { readonly title: string } | null
  readonly errorOf: (field: RegistrationField | 'acceptTerms') => string | null
}

const PARTS = [
  { title: 'company', fields: ['dealerNumber', 'companyName', 'vatNumber', 'customerNumber'] },
  { title: 'person', fields: ['contactName', 'email', 'phone'] },
  { title: 'address', fields: ['street', 'houseNumber', 'postalCode', 'city', 'countryCode'] },
] as const satisfies readonly { title: string; fields: readonly RegistrationField[] }[]

/** How a browser fills each field in by itself, and which keys a phone shows for it. */
const INPUTS: Readonly<Partial<Record<RegistrationField, ComponentProps<'input'>>>> = {
  companyName: { autoComplete: 'organization' },
  vatNumber: { autoComplete: 'off', autoCapitalize: 'characters', spellCheck: false },
  customerNumber: { autoComplete: 'off' },
  dealerNumber: { autoComplete: 'off' },
  contactName: { autoComplete: 'name' },
  email: { autoComplete: 'email', type: 'email' },
  phone: { autoComplete: 'tel', type: 'tel' },
  street: { autoComplete: 'address-line1' },
  houseNumber: { autoComplete: 'address-line2' },
  postalCode: { autoComplete: 'postal-code' },
  city: { autoComplete: 'address-level2' },
}

const HINTS: readonly RegistrationField[] = ['vatNumber', 'customerNumber', 'dealerNumber', 'email']
const WIDE: readonly RegistrationField[] = ['countryCode']

/** The fields of one kind, in parts. */
export function RegisterFields(props: Props) {
  const { t, kind } = props
  const asked: readonly RegistrationField[] = REGISTRATION_FIELDS[kind]
  return (
    <>
      {PARTS.map(({ title, fields }) => {
        const shown = fields.filter((field) => asked.includes(field))
        return (
          shown.length > 0 && (
            <Section key={title} title={t(title)}>
              <div className="form-grid">
                {shown.map((field) => (
                  <div key={field} className={WIDE.includes(field) ? 'form-whole' : undefined}>
                    {field === 'countryCode' ? <Country {...props} /> : <Line {...props} field={field} />}
                  </div>
                ))}
              </div>
            </Section>
          )
        )
      })}
      <Last {...props} />
    </>
  )
}

function Line({ t, typed, errorOf, field }: Props & { readonly field: RegistrationField }) {
  return (
    <TextField
      id={field}
      name={field}
      label={t(`field.${field}`)}
      hint={HINTS.includes(field) ? t(`hint.${field}`) : undefined}
      error={errorOf(field)}
      defaultValue={typed[field]}
      aria-required
      {...INPUTS[field]}
    />
  )
}

function Country({ t, typed, errorOf, countries }: Props) {
  return (
    <SelectField
      id="countryCode"
      name="countryCode"
      label={t('field.countryCode')}
      error={errorOf('countryCode')}
      defaultValue={typed.countryCode || 'NL'}
      autoComplete="country"
    >
      {countries.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </SelectField>
  )
}

/** Wishes, remarks and the terms. */
function Last({ t, kind, typed, terms, errorOf }: Props) {
  const error = errorOf('acceptTerms')
  return (
    <Section title={t('more')}>
      <div className="stack">
        {kind === 'access' && (
          <>
            <Checkbox
              name="extraLogin"
              label={t('extraLogin')}
              hint={t('extraLoginHint')}
              defaultChecked={typed.extraLogin === 'on'}
            />
            <Checkbox
              name="withoutInvoices"
              label={t('withoutInvoices')}
              defaultChecked={typed.withoutInvoices === 'on'}
            />
          </>
        )}
        <TextArea
          id="remarks"
          name="remarks"
          label={`${t('field.remarks')} ${t('optional')}`}
          error={errorOf('remarks')}
          defaultValue={typed.remarks}
          rows={3}
          maxLength={1000}
        />
        {terms && (
          <div className="field">
            <Checkbox
              id="acceptTerms"
              name="acceptTerms"
              label={
                <>
                  {t('terms')} <a href="/pages/terms">{terms.title}</a>
                </>
              }
              defaultChecked={typed.acceptTerms === 'on'}
              aria-invalid={error ? true : undefined}
              aria-describedby={error ? 'acceptTerms-error' : undefined}
            />
            <FieldError id="acceptTerms" error={error} />
          </div>
        )}
      </div>
    </Section>
  )
}
