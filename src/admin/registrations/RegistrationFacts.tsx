import type { ReactNode } from 'react'

import { dayIn, formatDay, isDay } from '@/core/day'
import { formatMoment } from '@/core/moment'
import { OPEN_REGISTRATION_STATUSES, type RegistrationStatus } from '@/core/registrations/status'
import { isOverdue } from '@/core/registrations/workingDays'
import type { Registration } from '@/payload-types'
import type { Panel } from '../panelRequest'
import { customerPath } from '../paths'
import { AcceptedTerms } from '../rma/AcceptedTerms'
import type { LoadedRegistration } from './loadRegistration'

type Props = { readonly panel: Panel; readonly loaded: LoadedRegistration }

const OPEN: readonly RegistrationStatus[] = OPEN_REGISTRATION_STATUSES

/** When it came in, by when it is answered, and what came of it. */
export function RegistrationFacts({ panel, loaded }: Props) {
  const { t, zone, locale } = panel
  const { registration, customer, termsText } = loaded
  const { submittedAt, decidedAt, acceptedTerms, status } = registration
  const moment = (iso: string) => formatMoment(new Date(iso), zone, locale)
  const facts: (readonly [label: string, value: ReactNode])[] = [
    [t('registration.received'), moment(submittedAt)],
    ...(OPEN.includes(status) ? [[t('registration.due'), dueText(panel, registration)] as const] : []),
    ...(decidedAt ? [[t('registration.decided'), decidedText(panel, loaded, moment(decidedAt))] as const] : []),
    ...(customer
      ? [
          [
            t('registration.customer'),
            <span key="customer">
              <a href={customerPath(customer.id)}>{customer.name}</a>{' '}
              <span className="small muted">{customer.number}</span>
            </span>,
          ] as const,
        ]
      : []),
    [t('registration.locale'), t(`registration.${registration.locale}`)],
    ...(acceptedTerms?.at
      ? [
          [
            t('registration.terms'),
            <AcceptedTerms key="terms" when={moment(acceptedTerms.at)} text={termsText} />,
          ] as const,
        ]
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

function decidedText({ t }: Panel, { decidedBy, decidedByContact }: LoadedRegistration, when: string): string {
  if (decidedByContact) return t('registration.byDealer', { name: decidedByContact.name, when })
  return `${decidedBy?.name ?? '–'}, ${when}`
}

function dueText({ t, zone, locale }: Panel, { dueOn }: Registration): string {
  if (!isDay(dueOn)) return '–'
  const day = formatDay(dueOn, locale)
  return isOverdue(dueOn, dayIn(zone, new Date())) ? t('registration.overdue', { day }) : day
}
