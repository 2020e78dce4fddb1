import { SetStepNav } from '@payloadcms/ui'
import Link from 'next/link'
import type { DocumentViewServerProps } from 'payload'
import type { ReactNode } from 'react'
import { caseIn } from '@/core/cases'
import { formatMoment } from '@/core/moment'
import type { Outbox } from '@/payload-types'
import { EmptyState } from '@/ui/EmptyState'
import { Notice } from '@/ui/Notice'
import { type Panel, panelOf } from '../panelRequest'
import { casePath, pagePath, registrationPath } from '../paths'
import { EffectChip } from './EffectChip'
import { effectName, isUnderway, mayRetry, opensAccount, remarkOn } from './effect'
import { MailContent } from './MailContent'
import { RefreshWhileBusy } from './RefreshWhileBusy'
import { RetryButton } from './RetryButton'

/** One effect: where it stands, why it failed, and the mail itself in a frame without rights. */
export async function OutboxView({ doc, initPageResult: { req } }: DocumentViewServerProps) {
  const panel = await panelOf(req)
  const effect = doc as Outbox | null
  if (!panel || !effect?.id) {
    return (
      <main className="nz nz-view">
        <EmptyState title={panel?.t('common.notFound') ?? ''} />
      </main>
    )
  }
  const { t } = panel
  const name = effectName(t, effect)
  const shown = await caseOf(panel, effect)
  return (
    <main className="nz nz-view">
      <SetStepNav nav={[{ label: t('outbox.title'), url: '/collections/outbox' }, { label: name }]} />
      <header className="nz-head">
        <div className="docline">
          <h1>{name}</h1>
          <EffectChip panel={panel} effect={effect} large />
        </div>
      </header>
      <div className="nz-body">
        <EffectFacts panel={panel} effect={effect} shown={shown} />
        {isUnderway(effect) && <RefreshWhileBusy />}
        <EffectTrouble panel={panel} effect={effect} />
        <Content panel={panel} effect={effect} />
      </div>
    </main>
  )
}

function Content({ panel: { t, role }, effect }: Props) {
  if (effect.kind === 'document') return <Notice title={t('outbox.document')}>{t('outbox.documentMade')}</Notice>
  if (effect.kind === 'page') return <PageContent t={t} effect={effect} />
  if (effect.kind === 'dealerTerm') return <Notice title={t('outbox.dealerTerm')}>{t('outbox.dealerTermHelp')}</Notice>
  if (effect.kind === 'erpEvent') return <Notice title={t('outbox.erp')}>{t('outbox.erpHelp')}</Notice>
  if (effect.kind === 'gridExport') return <Notice title={t('outbox.gridExport')}>{t('outbox.exportHelp')}</Notice>
  if (effect.kind === 'vatCheck') return <VatCheckContent t={t} effect={effect} />
  if (opensAccount(effect) && role !== 'admin') {
    return (
      <Notice icon="lock" title={t('outbox.secret')}>
        {t('outbox.secretHelp')}
      </Notice>
    )
  }
  return <MailContent id={effect.id} made={Boolean(effect.emlKey)} />
}

function VatCheckContent({ t, effect: { registration } }: { readonly t: Panel['t']; readonly effect: Outbox }) {
  const link = registration && (
    <Link className="btn" href={registrationPath(String(registration))}>
      {t('outbox.openRegistration')}
    </Link>
  )
  return (
    <Notice title={t('outbox.vatCheck')} action={link}>
      {t('outbox.vatCheckHelp')}
    </Notice>
  )
}

/** Agents read pages too: the link leads to the text that goes online. */
function PageContent({ t, effect: { page } }: { readonly t: Panel['t']; readonly effect: Outbox }) {
  const link = page && (
    <Link className="btn" href={pagePath(String(page))}>
      {t('outbox.openPage')}
    </Link>
  )
  return (
    <Notice title={t('outbox.page')} action={link}>
      {t('outbox.pageHelp')}
    </Notice>
  )
}

type Shown = { readonly href: string; readonly number: string }

async function caseOf({ payload, user }: Panel, effect: Outbox): Promise<Shown | null> {
  const of = caseIn(effect)
  if (!of) return null
  const options = { depth: 0, disableErrors: true, overrideAccess: false, user } as const
  const found = await payload.findByID({ collection: of.kind, id: of.id, ...options })
  return found?.number ? { href: casePath(of), number: found.number } : null
}

type Props = { readonly panel: Panel; readonly effect: Outbox }

function EffectFacts({ panel: { t, zone, locale }, effect, shown }: Props & { readonly shown: Shown | null }) {
  const moment = (iso: string | null | undefined) => (iso ? formatMoment(new Date(iso), zone, locale) : '–')
  const facts: (readonly [label: string, value: ReactNode])[] = [
    ...(effect.sentTo ? [[t('outbox.to'), effect.sentTo] as const] : []),
    ...(shown
      ? [
          [
            t('outbox.case'),
            <Link key="case" className="no" href={shown.href}>
              {shown.number}
            </Link>,
          ] as const,
        ]
      : []),
    [t('outbox.created'), moment(effect.createdAt)],
    effect.status === 'due'
      ? [t('outbox.next'), moment(effect.nextAttemptAt)]
      : [t('outbox.sent'), moment(effect.doneAt)],
    [t('outbox.attempts'), effect.attempts ?? 0],
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
      {effect.messageId && (
        <p className="small muted nz-id">
          {t('outbox.messageId')}: {effect.messageId}
        </p>
      )}
    </>
  )
}

function EffectTrouble({ panel: { t }, effect }: Props) {
  const remark = remarkOn(t, effect)
  if (remark) {
    return (
      <Notice tone="wait" title={t('outbox.remarkTitle')}>
        {remark}
      </Notice>
    )
  }
  const dead = effect.status === 'dead'
  if (!dead && !effect.lastError) return null
  return (
    <Notice
      tone={dead ? 'stop' : 'wait'}
      title={t(dead ? 'outbox.deadTitle' : 'outbox.errorTitle')}
      action={mayRetry(effect) ? <RetryButton id={effect.id} /> : undefined}
    >
      {effect.lastError ?? t('outbox.noError')}
    </Notice>
  )
}
