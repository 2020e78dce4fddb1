import type { ReactNode } from 'react'

type Props = { readonly facts: readonly (readonly [label: string, value: ReactNode])[] }

/** What was said of a case, as far as something was. */
export function FactsList({ facts }: Props) {
  return (
    <dl className="answers-list">
      {facts.map(
        ([label, value]) =>
          value && (
            <div key={label}>
              <dt>{label}</dt>
              <dd className="claim-note">{value}</dd>
            </div>
          ),
      )}
    </dl>
  )
}
