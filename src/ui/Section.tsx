import type { ReactNode } from 'react'

type Props = {
  readonly title: string
  /** A count or a link, at the right. */
  readonly aside?: ReactNode
  readonly children: ReactNode
}

/** A part of a page under a rule. */
export function Section({ title, aside, children }: Props) {
  return (
    <section className="sect">
      <div className="sect-h">
        <h2>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  )
}
