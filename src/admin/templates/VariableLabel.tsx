'use client'

import { useFormFields } from '@payloadcms/ui'

import { variableOf } from '@/core/templates/contract'
import { contractOf } from '@/core/templates/contracts'
import { isTemplateKey } from '@/core/templates/key'
import { usePanel } from '../text/PanelTextContext'
import { useTemplateKey } from './useKnownVariables'

/** A variable as it stands in the sentence: by its name in words. */
export function VariableLabel() {
  const { t, locale } = usePanel()
  const name = useFormFields(([fields]) => String(fields?.name?.value ?? ''))
  const key = useTemplateKey()
  const found = isTemplateKey(key) ? variableOf(contractOf(key), name) : undefined
  return <span className="nz-variable">{found?.label[locale] ?? (name || t('template.choose'))}</span>
}
