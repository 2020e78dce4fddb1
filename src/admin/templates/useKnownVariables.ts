'use client'

import { useDocumentForm, useFormFields } from '@payloadcms/ui'

import type { VariableKind } from '@/core/templates/contract'
import { contractOf } from '@/core/templates/contracts'
import { isTemplateKey } from '@/core/templates/key'
import { usePanel } from '../text/PanelTextContext'
import { useSamples } from './useSamples'

/** What the template knows of these kinds, by name and in the reader's words: label, type and what the sample says. */
export function useKnownVariables(kinds: readonly VariableKind[]) {
  const { t, locale } = usePanel()
  const key = useTemplateKey()
  const known = isTemplateKey(key) ? key : null
  const samples = useSamples(known, locale)
  return Object.entries(known ? contractOf(known) : {})
    .filter(([, variable]) => kinds.includes(variable.kind))
    .map(([name, variable]) => {
      const words = { label: variable.label[locale], kind: t(`template.kind.${variable.kind}`) }
      const sample = samples[name]
      if (sample === undefined) return { name, label: t('template.offerBare', words) }
      return { name, label: sample ? t('template.offer', { ...words, sample }) : t('template.offerEmpty', words) }
    })
}

/** What the whole template is of: the blocks of an editor are forms of their own. */
export function useTemplateKey(): unknown {
  const own = useFormFields(([fields]) => fields?.key?.value)
  const { fields } = useDocumentForm()
  return fields?.key?.value ?? own
}
