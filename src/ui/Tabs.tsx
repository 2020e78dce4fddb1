'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'

export type Tab = {
  readonly href: string
  readonly label: string
  /** Other addresses whose pages belong to it. */
  readonly under?: readonly string[]
}

/** The links of the main menu; the open card is the longest address that the page lies under. */
export function Tabs({ tabs }: { readonly tabs: readonly Tab[] }) {
  const path = usePathname()
  const open = tabs
    .flatMap(({ href, under = [] }) => [href, ...under].map((address) => ({ href, address })))
    .filter(({ address }) => path === address || (address !== '/' && path.startsWith(`${address}/`)))
    .sort((a, b) => b.address.length - a.address.length)[0]
  return tabs.map(({ href, label }) => (
    <Link key={href} href={href} prefetch={false} aria-current={open?.href === href ? 'page' : undefined}>
      {label}
    </Link>
  ))
}
