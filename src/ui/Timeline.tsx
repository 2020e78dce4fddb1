import type { ReactNode } from 'react'

import type { StatusTone } from '@/core/rmas/statusTone'
import { StatusShape } from './StatusShape'

export type TimelineStep = {
  readonly key: string
  readonly shape: StatusTone['shape']
  readonly title: string
  /** When, in words. `at` is the same for machines, in ISO 8601. */
  readonly when?: string
  readonly at?: string
  readonly text?: ReactNode
  /** `now`: the present step. `todo`: still to come. */
  readonly state?: 'now' | 'todo'
}

/** What happened to a case, and what is still to come. */
export function Timeline({ steps }: { readonly steps: readonly TimelineStep[] }) {
  return (
    <ol className="tl">
      {steps.map(({ key, shape, title, when, at, text, state }) => (
        <li key={key} className={state} aria-current={state === 'now' ? 'step' : undefined}>
          <StatusShape shape={shape} />
          <strong>{title}</strong>
          {when && <time dateTime={at}>{when}</time>}
          {text && <p>{text}</p>}
        </li>
      ))}
    </ol>
  )
}
