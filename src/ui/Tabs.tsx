'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'

export type Tab = { readonly href: string; readonly label: string }

/** The links of the main menu; the open card is the longest address that the page lies under. */
export function Tabs({ tabs }: { readonly tabs: readonly Tab[] }) {
  const path = usePathname()
  const open = tabs
    .filter(({ href }) => path === href || (href !== '/' && path.startsWith(`${href}/`)))
    .sort((a, b) => b.href.length - a.href.length)[0]
  return tabs.map(({ href, label }) => (
    <Link key={href} href={href} aria-current={open?.href === href ? 'page' : undefined}>
      {label}
    </Link>
  ))
}
