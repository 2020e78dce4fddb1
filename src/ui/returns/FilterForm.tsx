'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, type ReactNode, useTransition } from 'react'

import { FILTER_FORM } from './query'

/** A plain GET form. With scripts it stays on the page, and keeps empty fields out of the address. */
export function FilterForm({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const router = useRouter()
  const [busy, startTransition] = useTransition()

  const search = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const said = new URLSearchParams()
    for (const [name, value] of new FormData(event.currentTarget)) {
      if (typeof value === 'string' && value.trim() !== '') said.append(name, value.trim())
    }
    startTransition(() => router.push(said.size > 0 ? `/returns?${said}` : '/returns', { scroll: false }))
  }
  return (
    <search aria-label={label}>
      <form id={FILTER_FORM} className="filter" action="/returns" method="get" aria-busy={busy} onSubmit={search}>
        {children}
      </form>
    </search>
  )
}
