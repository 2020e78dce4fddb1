'use client'

import { useFormFields } from '@payloadcms/ui'

import { MAIL_EVENTS } from '@/core/mails'
import { contractOf, variableOf } from '@/core/templates/contract'
import { usePanel } from '../text/PanelTextContext'
import { useTemplateKey } from './VariableField'

/** A variable as it stands in the sentence: by its name in words. */
export function VariableLabel() {
  const { t, locale } = usePanel()
  const name = useFormFields(([fields]) => String(fields?.name?.value ?? ''))
  const key = useTemplateKey()
  const event = MAIL_EVENTS.find((one) => one === key)
  const found = event && variableOf(contractOf(event), name)
  return <span className="nz-variable">{found?.label[locale] ?? (name || t('template.choose'))}</span>
}
