'use client'

import { RelationshipField, useDocumentInfo } from '@payloadcms/ui'
import type { RelationshipFieldClientProps } from 'payload'

/** For which service a mail has words of its own: chosen once, then only read. */
export function ServiceField(props: RelationshipFieldClientProps) {
  const { id } = useDocumentInfo()
  return <RelationshipField {...props} readOnly={Boolean(id) || Boolean(props.readOnly)} />
}
