'use client'

import { SelectInput, useDocumentForm, useField, useFormFields } from '@payloadcms/ui'
import type { TextFieldClientProps } from 'payload'

import type { Locale } from '@/core/locale'
import { MAIL_EVENTS } from '@/core/mails'
import { contractOf, type VariableKind } from '@/core/templates/contract'
import { usePanel } from '../text/PanelTextContext'

type Props = TextFieldClientProps & {
  readonly kinds: readonly VariableKind[]
  readonly label: Readonly<Record<Locale, string>>
}

/** Offers what this mail knows and what fits here. What was chosen before and is gone stays visible. */
export function VariableField({ path, kinds, label, readOnly }: Props) {
  const { locale } = usePanel()
  const { value, setValue } = useField<string>({ path })
  const key = useTemplateKey()
  const event = MAIL_EVENTS.find((one) => one === key)
  const known = Object.entries(event ? contractOf(event) : {})
    .filter(([, variable]) => kinds.includes(variable.kind))
    .map(([name, variable]) => ({ value: name, label: variable.label[locale] }))
  const options = value && !known.some((one) => one.value === value) ? [...known, { value, label: value }] : known
  return (
    <SelectInput
      path={path}
      name={path}
      label={label[locale]}
      options={options}
      value={value ?? ''}
      readOnly={Boolean(readOnly)}
      onChange={(chosen) => setValue(chosen && !Array.isArray(chosen) ? chosen.value : '')}
    />
  )
}

/** The mail that the whole template is of: the blocks of an editor are forms of their own. */
export function useTemplateKey(): unknown {
  const own = useFormFields(([fields]) => fields?.key?.value)
  const { fields } = useDocumentForm()
  return fields?.key?.value ?? own
}
