'use client'

import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'

export type CaseTab = {
  readonly id: string
  readonly label: string
  readonly count?: number
  readonly content: ReactNode
}

type Props = {
  readonly label: string
  readonly tabs: readonly CaseTab[]
  /** Stays in sight above every panel. */
  readonly before?: ReactNode
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 }

/** The sides of a case. All stay on the page, so that what was typed in one survives a look at another; #name opens one. */
export function CaseTabs({ label, tabs, before }: Props) {
  const [open, setOpen] = useState(tabs[0]?.id)
  const list = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const follow = () => {
      const named = window.location.hash.slice(1)
      if (tabs.some(({ id }) => id === named)) setOpen(named)
    }
    follow()
    window.addEventListener('hashchange', follow)
    return () => window.removeEventListener('hashchange', follow)
  }, [tabs])

  const show = (id: string) => {
    setOpen(id)
    window.history.replaceState(window.history.state, '', `#${id}`)
  }
  const move = (event: KeyboardEvent) => {
    const step = STEPS[event.key]
    if (step === undefined) return
    const at = tabs.findIndex(({ id }) => id === open)
    const next = tabs[(at + step + tabs.length) % tabs.length]
    if (!next) return
    event.preventDefault()
    show(next.id)
    list.current?.querySelector<HTMLElement>(`#tab-${next.id}`)?.focus()
  }
  return (
    <>
      <div className="nz-tabs" role="tablist" aria-label={label} ref={list}>
        {tabs.map(({ id, label: name, count }) => (
          <button
            key={id}
            id={`tab-${id}`}
            type="button"
            role="tab"
            aria-selected={id === open}
            aria-controls={`panel-${id}`}
            tabIndex={id === open ? 0 : -1}
            onClick={() => show(id)}
            onKeyDown={move}
          >
            {name}
            {count !== undefined && <b> {count}</b>}
          </button>
        ))}
      </div>
      <div className="nz-body">
        {before}
        {tabs.map(({ id, content }) => (
          <div key={id} id={`panel-${id}`} role="tabpanel" aria-labelledby={`tab-${id}`} hidden={id !== open}>
            {content}
          </div>
        ))}
      </div>
    </>
  )
}
