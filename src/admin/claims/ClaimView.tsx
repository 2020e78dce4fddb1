import { SetStepNav } from '@payloadcms/ui'
import type { DocumentViewServerProps } from 'payload'

import type { WarrantyClaim } from '@/payload-types'
import { EmptyState } from '@/ui/EmptyState'
import { FollowCase } from '@/ui/messages/FollowCase'
import { StatusChip } from '@/ui/StatusChip'
import { messagesTab } from '../messages/messagesTab'
import { isUnderway } from '../outbox/effect'
import { RefreshWhileBusy } from '../outbox/RefreshWhileBusy'
import { panelOf } from '../panelRequest'
import { CaseAttachments } from '../rma/CaseAttachments'
import { CaseDocuments } from '../rma/CaseDocuments'
import { CaseMails } from '../rma/CaseMails'
import { CaseTabs } from '../rma/CaseTabs'
import { CaseTimeline } from '../rma/CaseTimeline'
import { ClaimFacts } from './ClaimFacts'
import { ClaimHistory } from './ClaimHistory'
import { ClaimTab } from './ClaimTab'
import { DoubleClaims } from './DoubleClaims'
import { type LoadedClaim, loadClaim } from './loadClaim'

/** One warranty claim: read-only, with its verbs as actions. Replaces the panel's form. */
export async function ClaimView({ doc, initPageResult: { req, permissions } }: DocumentViewServerProps) {
  const panel = await panelOf(req)
  const claim = doc as WarrantyClaim | null
  if (!panel || !claim?.id) {
    return (
      <main className="nz nz-view">
        <EmptyState title={panel?.t('claim.notFound') ?? ''} />
      </main>
    )
  }
  const { t, locale } = panel
  const loaded = await loadClaim(panel, permissions, claim)
  const name = claim.number ?? t('case.draft')
  const serves = servesAll(panel)
  const before = (
    <>
      {serves && <DoubleClaims key={claim.id} id={claim.id} />}
      <ClaimFacts panel={panel} loaded={loaded} />
    </>
  )
  return (
    <main className="nz nz-view">
      <SetStepNav nav={[{ label: t('claim.title'), url: '/collections/warranty-claims' }, { label: name }]} />
      <header className="nz-head">
        <div className="docline">
          <h1 className="docno">{name}</h1>
          <StatusChip of="claim" status={claim.status} locale={locale} large />
        </div>
        <p>{claim.damageTitle?.[locale]}</p>
      </header>
      {loaded.effects?.some(isUnderway) && <RefreshWhileBusy />}
      <FollowCase
        address={`/api/warranty-claims/${claim.id}?depth=0&select[updatedAt]=true`}
        state={claim.updatedAt}
        updated={t('message.updated')}
      />
      <CaseTabs label={t('common.tabs')} tabs={await tabsOf({ panel, loaded })} before={before} />
    </main>
  )
}

/** The history is of every customer. */
const servesAll = ({ role }: Shown['panel']): boolean => role === 'admin' || role === 'agent'

type Shown = { readonly panel: NonNullable<Awaited<ReturnType<typeof panelOf>>>; readonly loaded: LoadedClaim }

async function tabsOf({ panel, loaded }: Shown) {
  const { t } = panel
  const { claim, events, attachments, documents, effects } = loaded
  const articles = Object.fromEntries((claim.lines ?? []).map(({ id, articleName }) => [String(id), articleName ?? '']))
  const papers = (
    <>
      <CaseDocuments panel={panel} documents={documents} />
      <CaseAttachments panel={panel} attachments={attachments} />
    </>
  )
  return [
    { id: 'claim', label: t('claim.tabClaim'), content: <ClaimTab panel={panel} loaded={loaded} /> },
    ...(servesAll(panel)
      ? [
          {
            id: 'history',
            label: t('claim.tabHistory'),
            content: <ClaimHistory id={claim.id} articles={articles} zone={panel.zone} />,
          },
        ]
      : []),
    {
      id: 'timeline',
      label: t('case.tabTimeline'),
      count: events.length,
      content: <CaseTimeline panel={panel} events={events} />,
    },
    ...(await messagesTab(panel, { of: { kind: 'warranty-claims', id: claim.id }, row: claim, attachments })),
    { id: 'files', label: t('case.tabFiles'), count: attachments.length + documents.length, content: papers },
    ...(effects
      ? [
          {
            id: 'mail',
            label: t('case.tabMails'),
            count: effects.length,
            content: <CaseMails panel={panel} effects={effects} />,
          },
        ]
      : []),
  ]
}
