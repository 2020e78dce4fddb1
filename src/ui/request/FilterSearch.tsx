'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, type ReactNode, useEffect, useRef, useTransition } from 'react'

import { pickerPath, readLineFilter } from './lineFilter'

type Props = {
  readonly label: string
  /** The address of what is shown. */
  readonly here: string
  readonly children: ReactNode
}

/** A plain GET form: what it finds stands in the address. */
export function FilterSearch({ label, here, children }: Props) {
  const router = useRouter()
  const [busy, go] = useTransition()
  const form = useRef<HTMLFormElement>(null)
  const shown = useRef(here)
  // Going back shows what was searched for then, without taking the focus away; what was typed before scripts ran stays.
  useEffect(() => {
    if (shown.current === here) return
    shown.current = here
    form.current?.reset()
  }, [here])

  const apply = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const { submitter } = event.nativeEvent as SubmitEvent
    const params: Record<string, string[]> = {}
    for (const [name, value] of new FormData(event.currentTarget, submitter))
      params[name] = [...(params[name] ?? []), String(value)]
    go(() => router.push(pickerPath(readLineFilter(params)), { scroll: false }))
  }
  return (
    <search aria-label={label}>
      <form
        ref={form}
        id="filter"
        className="filter lines"
        action="/returns/new"
        onSubmit={apply}
        aria-busy={busy || undefined}
      >
        {children}
      </form>
    </search>
  )
}
