'use client'

import { SelectInput, useField } from '@payloadcms/ui'
import type { TextFieldClientProps } from 'payload'

import type { Locale } from '@/core/locale'
import type { VariableKind } from '@/core/templates/contract'
import { usePanel } from '../text/PanelTextContext'
import { useKnownVariables } from './useKnownVariables'

type Props = TextFieldClientProps & {
  readonly kinds: readonly VariableKind[]
  readonly label: Readonly<Record<Locale, string>>
}

/** Offers what this template knows and what fits here. What was chosen before and is gone stays visible. */
export function VariableField({ path, kinds, label, readOnly }: Props) {
  const { locale } = usePanel()
  const { value, setValue } = useField<string>({ path })
  const known = useKnownVariables(kinds).map(({ name, label: words }) => ({ value: name, label: words }))
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
