'use client'

import { SelectField, useDocumentInfo } from '@payloadcms/ui'
import type { SelectFieldClientProps } from 'payload'

/** What a template is of: chosen once, then only read. */
export function KeyField(props: SelectFieldClientProps) {
  const { id } = useDocumentInfo()
  return <SelectField {...props} readOnly={Boolean(id) || Boolean(props.readOnly)} />
}
