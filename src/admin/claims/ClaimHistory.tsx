'use client'

import type { Happening } from '@/core/claims/history'
import { formatMoment } from '@/core/moment'
import { EmptyState } from '@/ui/EmptyState'
import { claimPath, rmaPath, serviceRequestPath } from '../paths'
import { usePanel } from '../text/PanelTextContext'
import { useClaimHistory } from './useClaimHistory'

type Props = {
  readonly id: string
  /** Name of the article by the id of its line. */
  readonly articles: Readonly<Record<string, string>>
  readonly zone: string
}

const PATHS = {
  sold: null,
  returned: rmaPath,
  claimed: claimPath,
  repaired: serviceRequestPath,
} as const satisfies Record<Happening['kind'], ((id: string) => string) | null>

/** What happened to each article, by its serial number and its order line: sold, returned, claimed, repaired. */
export function ClaimHistory({ id: claim, articles, zone }: Props) {
  const { t } = usePanel()
  const lines = useClaimHistory(claim)
  if (!lines) return null
  const told = lines.filter(({ happenings }) => happenings.length > 0)
  if (told.length === 0) return <EmptyState icon="clock" title={t('claim.noHistory')} />
  return told.map(({ id, happenings }) => (
    <section key={id} className="nz-answers">
      <h2>{articles[id]}</h2>
      <ul className="nz-rows">
        {happenings.map((happening) => (
          <Row key={`${happening.kind} ${happening.number}`} happening={happening} zone={zone} />
        ))}
      </ul>
    </section>
  ))
}

function Row({ happening, zone }: { readonly happening: Happening; readonly zone: string }) {
  const { t, locale } = usePanel()
  const { kind, number, id, pieces, customerName } = happening
  const path = PATHS[kind]
  const about = [customerName, pieces === null ? null : t('claim.pieces', { n: pieces })].filter(Boolean).join(', ')
  return (
    <li>
      <div>
        <strong>{t('claim.happened', { kind })}</strong>{' '}
        {path && id ? <a href={path(id)}>{number}</a> : <span>{number}</span>}
        {about && <p className="small muted">{about}</p>}
      </div>
      <div>
        <p className="small muted">{happening.at && formatMoment(new Date(happening.at), zone, locale)}</p>
      </div>
    </li>
  )
}
