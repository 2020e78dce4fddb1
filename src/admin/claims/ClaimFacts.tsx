import type { ReactNode } from 'react'

import { formatMoment } from '@/core/moment'
import type { Panel } from '../panelRequest'
import { customerPath } from '../paths'
import type { LoadedClaim } from './loadClaim'

type Props = { readonly panel: Panel; readonly loaded: LoadedClaim }

type Fact = readonly [label: string, value: ReactNode]

/** Who claims, when, and whom we reach. */
export function ClaimFacts({ panel, loaded }: Props) {
  const { t, zone, locale } = panel
  const { claim } = loaded
  const moment = (iso: string) => formatMoment(new Date(iso), zone, locale)
  const facts: Fact[] = [
    ...who({ panel, loaded }),
    [t('case.submitted'), claim.submittedAt ? moment(claim.submittedAt) : t('case.notYet')],
    ...(claim.handledAt ? [[t('claim.handled'), moment(claim.handledAt)] as const] : []),
    ...(claim.closedAt ? [[t('claim.closed'), moment(claim.closedAt)] as const] : []),
    ...(claim.invoiceNumber ? [[t('claim.invoice'), claim.invoiceNumber] as const] : []),
  ]
  return (
    <dl className="strip">
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function who({ panel: { t }, loaded: { claim, customer, contact, onBehalfBy } }: Props): Fact[] {
  return [
    [
      t('case.customer'),
      <span key="customer">
        <a href={customerPath(String(claim.customer))}>{customer?.name ?? claim.customerName}</a>{' '}
        <span className="small muted">{customer?.number ?? claim.customerNumber}</span>
      </span>,
    ],
    [
      t('case.submittedBy'),
      claim.onBehalfBy
        ? t('case.onBehalf', { name: onBehalfBy?.name ?? onBehalfBy?.email ?? '–' })
        : (contact?.name ?? '–'),
    ],
    [
      t('claim.contact'),
      <span key="contact">
        {claim.contactName} <span className="small muted">{claim.contactPhone}</span>
      </span>,
    ],
    [t('claim.formTo'), [claim.formEmail, claim.ccEmail].filter(Boolean).join(', ') || '–'],
  ]
}
