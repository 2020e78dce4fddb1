import Link from 'next/link'

export type StatusTab = {
  readonly key: string
  readonly label: string
  readonly count: number
  readonly href: string
  readonly open: boolean
}

/** The states of a list, each with how many rows are in it. */
export function StatusTabs({ label, tabs }: { readonly label: string; readonly tabs: readonly StatusTab[] }) {
  return (
    <nav className="nz nz-status-tabs" aria-label={label}>
      <div className="seg">
        {tabs.map(({ key, label: word, count, href, open }) => (
          <Link key={key} href={href} aria-current={open ? 'page' : undefined}>
            {word} <b>{count}</b>
          </Link>
        ))}
      </div>
    </nav>
  )
}
