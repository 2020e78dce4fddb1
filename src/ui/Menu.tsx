'use client'

import { usePathname } from 'next/navigation'
import type { KeyboardEvent, ReactNode } from 'react'

import { Icon } from './Icon'

/** The main menu of narrow screens: works without scripts, closes with Escape and after each choice. */
export function Menu({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const path = usePathname()
  const close = (event: KeyboardEvent<HTMLDetailsElement>) => {
    if (event.key !== 'Escape' || !event.currentTarget.open) return
    event.currentTarget.open = false
    event.currentTarget.querySelector('summary')?.focus()
  }
  return (
    <details className="menu" key={path} onKeyDown={close}>
      <summary>
        <Icon name="menu" />
        {label}
      </summary>
      {children}
    </details>
  )
}
