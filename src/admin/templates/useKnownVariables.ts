'use client'

import { useDocumentForm, useFormFields } from '@payloadcms/ui'

import type { VariableKind } from '@/core/templates/contract'
import { contractOf } from '@/core/templates/contracts'
import { isTemplateKey } from '@/core/templates/key'
import { usePanel } from '../text/PanelTextContext'

/** What the template knows of these kinds, by name and in the reader's words. */
export function useKnownVariables(kinds: readonly VariableKind[]) {
  const { locale } = usePanel()
  const key = useTemplateKey()
  return Object.entries(isTemplateKey(key) ? contractOf(key) : {})
    .filter(([, variable]) => kinds.includes(variable.kind))
    .map(([name, variable]) => ({ name, label: variable.label[locale] }))
}

/** What the whole template is of: the blocks of an editor are forms of their own. */
export function useTemplateKey(): unknown {
  const own = useFormFields(([fields]) => fields?.key?.value)
  const { fields } = useDocumentForm()
  return fields?.key?.value ?? own
}
