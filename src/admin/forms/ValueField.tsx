'use client'

import { SelectInput, TextInput, useField, useFormFields } from '@payloadcms/ui'
import type { TextFieldClientProps } from 'payload'

import { usePanel } from '../text/PanelTextContext'
import type { PanelText } from '../text/panelText'
import { type Question, useQuestions } from './useQuestions'

/** What an answer is compared with: one of its options, yes or no, or what is written. */
export function ValueField({ path, readOnly }: TextFieldClientProps) {
  const { t } = usePanel()
  const { value, setValue } = useField<string>({ path })
  const rule = path.slice(0, path.lastIndexOf('.'))
  const name = useFormFields(([fields]) => fields[`${rule}.field`]?.value)
  const question = useQuestions().find((one) => one.name === name)
  const options = optionsOf(question, t)
  const shared = { path, label: t('form.value'), readOnly: Boolean(readOnly) }
  if (!options) {
    return (
      <TextInput
        {...shared}
        value={value ?? ''}
        description={t(`form.valueOf.${question?.kind === 'date' ? 'date' : 'text'}`)}
        onChange={(event: { target: { value: string } }) => setValue(event.target.value)}
      />
    )
  }
  const known = options.some((one) => one.value === value)
  return (
    <SelectInput
      {...shared}
      name={path}
      options={value && !known ? [...options, { value, label: value }] : [...options]}
      value={value ?? ''}
      onChange={(chosen) => setValue(chosen && !Array.isArray(chosen) ? chosen.value : '')}
    />
  )
}

function optionsOf(question: Question | undefined, t: PanelText) {
  if (question?.kind === 'checkbox') {
    return [
      { value: 'true', label: t('form.ticked') },
      { value: 'false', label: t('form.unticked') },
    ]
  }
  const choice = question?.kind === 'select' || question?.kind === 'radio'
  return choice ? question.options.map(({ value, label }) => ({ value, label: label || value })) : null
}
