'use client'

import { SelectInput, useField } from '@payloadcms/ui'
import type { TextFieldClientProps } from 'payload'

import { usePanel } from '../text/PanelTextContext'
import { useQuestions } from './useQuestions'

/** Offers the other questions of the form by their words. One that is gone stays visible until another is chosen. */
export function QuestionField({ path, readOnly }: TextFieldClientProps) {
  const { t } = usePanel()
  const { value, setValue } = useField<string>({ path })
  const known = useQuestions().map(({ name, label }) => ({ value: name, label: label ? `${label} (${name})` : name }))
  const options = value && !known.some((one) => one.value === value) ? [...known, { value, label: value }] : known
  return (
    <SelectInput
      path={path}
      name={path}
      label={t('form.answerTo')}
      options={options}
      value={value ?? ''}
      readOnly={Boolean(readOnly)}
      onChange={(chosen) => setValue(chosen && !Array.isArray(chosen) ? chosen.value : '')}
    />
  )
}
