import type { ReactNode } from 'react'

import { formatMoment } from '@/core/moment'
import { OPEN_SERVICE_STATUSES, type ServiceStatus } from '@/core/services/status'
import type { Panel } from '../panelRequest'
import { customerPath } from '../paths'
import type { LoadedRequest } from './loadRequest'

type Props = { readonly panel: Panel; readonly loaded: LoadedRequest }

const OPEN: readonly ServiceStatus[] = OPEN_SERVICE_STATUSES

/** Who asked and when, and until when it should be done. */
export function RequestFacts({ panel, loaded }: Props) {
  const { t, zone, locale } = panel
  const { request, customer, contact, onBehalfBy } = loaded
  const moment = (iso: string) => formatMoment(new Date(iso), zone, locale)
  const facts: (readonly [label: string, value: ReactNode])[] = [
    [
      t('case.customer'),
      <span key="customer">
        <a href={customerPath(String(request.customer))}>{customer?.name ?? request.customerName}</a>{' '}
        <span className="small muted">{customer?.number ?? request.customerNumber}</span>
      </span>,
    ],
    [
      t('case.submittedBy'),
      request.onBehalfBy ? (
        t('case.onBehalf', { name: onBehalfBy?.name ?? onBehalfBy?.email ?? '–' })
      ) : contact ? (
        <span key="contact">
          {contact.name} <span className="small muted">{contact.email}</span>
        </span>
      ) : (
        '–'
      ),
    ],
    [t('case.submitted'), request.submittedAt ? moment(request.submittedAt) : t('case.notYet')],
    ...(request.closedAt ? [[t('service.closed'), moment(request.closedAt)] as const] : []),
    ...(request.dueAt && OPEN.includes(request.status)
      ? [[t('service.due'), dueText(panel, request.dueAt)] as const]
      : []),
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

function dueText({ t, zone, locale }: Panel, dueAt: string): string {
  const when = formatMoment(new Date(dueAt), zone, locale)
  return new Date(dueAt) < new Date() ? t('service.overdue', { when }) : when
}
