'use client'

import { useEffect } from 'react'

/** Moves the focus to the element with this id as soon as it is on the page. */
export function FocusOn({ id }: { readonly id: string }) {
  useEffect(() => {
    document.getElementById(id)?.focus()
  }, [id])
  return null
}
