import type { ReactNode } from 'react'
import { formatMoment } from '@/core/moment'
import { CaseAnswers } from '@/ui/forms/CaseAnswers'
import { Notice } from '@/ui/Notice'
import type { Panel } from '../panelRequest'
import { customerPath } from '../paths'
import { AcceptedTerms } from './AcceptedTerms'
import type { LoadedCase } from './loadCase'

type Props = { readonly panel: Panel; readonly loaded: LoadedCase }

/** Who asked what and when; and the customer's own words, as text. */
export function CaseFacts({ panel, loaded }: Props) {
  const { t, zone, locale } = panel
  const { rma, lines, customer, reasons } = loaded
  const pieces = lines.reduce((sum, { quantityRequested }) => sum + quantityRequested, 0)
  const reason = rma.reason ? reasons.get(String(rma.reason)) : t('case.perLine')
  const facts: (readonly [label: string, value: ReactNode])[] = [
    [t('case.customer'), <CustomerLink key="customer" loaded={loaded} />],
    ...(rma.dealerName ? [[t('case.dealer'), rma.dealerName] as const] : []),
    [t('case.submittedBy'), submittedBy(panel, loaded)],
    [t('case.submitted'), rma.submittedAt ? formatMoment(new Date(rma.submittedAt), zone, locale) : t('case.notYet')],
    ...(rma.acceptedTerms?.at ? [[t('case.terms'), terms(panel, loaded)] as const] : []),
    [t('case.size'), t('list.linesAndPieces', { lines: lines.length, pieces })],
    [t('case.reason'), reason ?? '–'],
    [t('case.transport'), t('case.by', { transport: rma.transport })],
    ...(rma.ccEmail ? [[t('case.copyTo'), rma.ccEmail] as const] : []),
  ]
  return (
    <>
      <dl className="strip">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {customer && customer.status !== 'active' && (
        <Notice tone="wait" title={t('case.customerBlocked', { status: customer.status })}>
          {t('case.customerBlockedHelp')}
        </Notice>
      )}
      {loaded.answers.length > 0 && (
        <section className="nz-answers" aria-label={t('form.answers')}>
          <h2>{t('form.answers')}</h2>
          <CaseAnswers groups={loaded.answers} files={filesOf(loaded)} />
        </section>
      )}
      {rma.remarks && (
        <figure className="nz-said">
          <figcaption>{t('case.remarks')}</figcaption>
          <blockquote>{rma.remarks}</blockquote>
        </figure>
      )}
    </>
  )
}

const filesOf = ({ attachments }: LoadedCase) =>
  new Map(attachments.map(({ id, fileName }) => [id, { name: fileName, href: `/api/attachments/${id}/file` }]))

function CustomerLink({ loaded: { rma, customer } }: { readonly loaded: LoadedCase }) {
  const number = customer?.number ?? rma.customerNumber
  const name = customer?.name ?? rma.customerName
  return (
    <>
      <a href={customerPath(String(rma.customer))}>{name}</a> <span className="small muted">{number}</span>
    </>
  )
}

function terms({ t, zone, locale }: Panel, { rma, termsText }: LoadedCase): ReactNode {
  const moment = formatMoment(new Date(rma.acceptedTerms?.at ?? ''), zone, locale)
  const when = t(rma.acceptedTerms?.hash ? 'case.termsAccepted' : 'case.termsNone', { when: moment })
  return <AcceptedTerms when={when} text={termsText} />
}

function submittedBy({ t }: Panel, { rma, contact, onBehalfBy }: LoadedCase): ReactNode {
  if (rma.onBehalfBy) return t('case.onBehalf', { name: onBehalfBy?.name ?? onBehalfBy?.email ?? '–' })
  if (!contact) return '–'
  return (
    <>
      {contact.name} <span className="small muted">{contact.email}</span>
    </>
  )
}
