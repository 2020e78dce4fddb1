'use client'

import { useEffect } from 'react'

import { forgetInTab } from '../request/tabStorage'

/** What the tab remembers of a form that was sent, from its type or its draft: the next one begins empty. */
export function ForgetTyped({ type, draft }: { readonly type: string; readonly draft: string }) {
  useEffect(() => {
    for (const place of [type, draft]) forgetInTab(`service:${place}`)
  }, [type, draft])
  return null
}
