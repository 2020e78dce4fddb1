import { messagesOf, translator } from '@messages/translate'
import { SetStepNav } from '@payloadcms/ui'
import type { DocumentViewServerProps } from 'payload'

import { takesLabel } from '@/core/rmas/transport'
import type { Rma } from '@/payload-types'
import { EmptyState } from '@/ui/EmptyState'
import { FollowCase } from '@/ui/messages/FollowCase'
import { StatusChip } from '@/ui/StatusChip'
import { messagesTab } from '../messages/messagesTab'
import { isUnderway } from '../outbox/effect'
import { RefreshWhileBusy } from '../outbox/RefreshWhileBusy'
import { type Panel, panelOf } from '../panelRequest'
import { mayReceive } from '../receiving/mayReceive'
import { CaseAttachments } from './CaseAttachments'
import { CaseDocuments } from './CaseDocuments'
import { CaseFacts } from './CaseFacts'
import { CaseMails } from './CaseMails'
import { CaseTabs } from './CaseTabs'
import { CaseTimeline } from './CaseTimeline'
import { DecisionTab } from './DecisionTab'
import { type LoadedCase, loadCase } from './loadCase'
import { OrderLabel } from './OrderLabel'
import { caseOf } from './outcomeDraft'
import { ReceivingTab } from './ReceivingTab'

/** One RMA: read-only, with its verbs as actions. Replaces the panel's form, so there is nothing to save or delete. */
export async function RmaView({ doc, initPageResult: { req, permissions } }: DocumentViewServerProps) {
  const panel = await panelOf(req)
  const rma = doc as Rma | null
  if (!panel || !rma?.id) return <NotThere text={panel?.t('common.notFound') ?? ''} />

  const { t, locale } = panel
  const loaded = await loadCase(panel, permissions, rma)
  const name = rma.number ?? t('case.draft')
  const tabs = await tabsOf(panel, loaded)
  return (
    <main className="nz nz-view">
      <SetStepNav nav={[{ label: t('case.title'), url: '/collections/rmas' }, { label: name }]} />
      <header className="nz-head">
        <div className="docline">
          <h1 className="docno">{name}</h1>
          <StatusChip of="rma" status={rma.status} locale={locale} large />
        </div>
      </header>
      {loaded.effects?.some(isUnderway) && <RefreshWhileBusy />}
      <FollowCase
        address={`/api/rmas/${rma.id}?depth=0&select[updatedAt]=true`}
        state={rma.updatedAt}
        updated={t('message.updated')}
      />
      <CaseTabs label={t('common.tabs')} tabs={tabs} before={<CaseFacts panel={panel} loaded={loaded} />} />
    </main>
  )
}

async function tabsOf(panel: Panel, loaded: LoadedCase) {
  const { t } = panel
  const { rma, events, documents, attachments, photos, effects } = loaded
  return [
    { id: 'decision', label: t('case.tabDecision'), content: <DecisionTab panel={panel} loaded={loaded} /> },
    ...receivingTab(panel, loaded),
    {
      id: 'timeline',
      label: t('case.tabTimeline'),
      count: events.length,
      content: <CaseTimeline panel={panel} events={events} photos={photos} />,
    },
    ...(await messagesTab(panel, { of: { kind: 'rmas', id: rma.id }, row: rma, attachments })),
    {
      id: 'documents',
      label: t('case.tabDocuments'),
      count: documents.length,
      content: <DocumentsTab panel={panel} loaded={loaded} />,
    },
    {
      id: 'files',
      label: t('case.tabFiles'),
      count: attachments.length,
      content: <CaseAttachments panel={panel} attachments={attachments} />,
    },
    ...mailTab(panel, effects),
  ]
}

function receivingTab(panel: Panel, loaded: LoadedCase) {
  if (!loaded.rma.decidedAt) return []
  const label = translator(panel.locale, 'receiving')('tab')
  return [{ id: 'receiving', label, content: <ReceivingTab panel={panel} loaded={loaded} /> }]
}

function mailTab(panel: Panel, effects: LoadedCase['effects']) {
  if (!effects) return []
  const content = <CaseMails panel={panel} effects={effects} />
  return [{ id: 'mail', label: panel.t('case.tabMails'), count: effects.length, content }]
}

function DocumentsTab({ panel, loaded }: { readonly panel: Panel; readonly loaded: LoadedCase }) {
  const { documents, rma } = loaded
  return (
    <>
      <CaseDocuments panel={panel} documents={documents} />
      {wantsLabel(panel, loaded) && <OrderLabel messages={messagesOf(panel.locale, 'receiving')} of={caseOf(rma)} />}
    </>
  )
}

/** Goods are still to come, and they have no label; what is brought has none. */
const wantsLabel = ({ role }: Panel, { rma, lines, documents }: LoadedCase): boolean =>
  mayReceive(role) &&
  takesLabel(rma.transport) &&
  lines.some(({ status }) => status === 'approved') &&
  !documents.some(({ kind }) => kind === 'shipping-label')

function NotThere({ text }: { readonly text: string }) {
  return (
    <main className="nz nz-view">
      <EmptyState title={text} />
    </main>
  )
}
