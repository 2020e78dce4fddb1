import { SetStepNav } from '@payloadcms/ui'
import type { DocumentViewServerProps } from 'payload'

import type { ServiceRequest } from '@/payload-types'
import { EmptyState } from '@/ui/EmptyState'
import { FollowCase } from '@/ui/messages/FollowCase'
import { StatusChip } from '@/ui/StatusChip'
import { messagesTab } from '../messages/messagesTab'
import { isUnderway } from '../outbox/effect'
import { RefreshWhileBusy } from '../outbox/RefreshWhileBusy'
import { panelOf } from '../panelRequest'
import { CaseAttachments } from '../rma/CaseAttachments'
import { CaseMails } from '../rma/CaseMails'
import { CaseTabs } from '../rma/CaseTabs'
import { CaseTimeline } from '../rma/CaseTimeline'
import { loadRequest } from './loadRequest'
import { RequestFacts } from './RequestFacts'
import { RequestTab } from './RequestTab'

/** One service request: read-only, with its verbs as actions. Replaces the panel's form. */
export async function RequestView({ doc, initPageResult: { req, permissions } }: DocumentViewServerProps) {
  const panel = await panelOf(req)
  const request = doc as ServiceRequest | null
  if (!panel || !request?.id) {
    return (
      <main className="nz nz-view">
        <EmptyState title={panel?.t('service.notFound') ?? ''} />
      </main>
    )
  }
  const { t, locale } = panel
  const loaded = await loadRequest(panel, permissions, request)
  const { events, attachments, effects } = loaded
  const name = request.number ?? t('case.draft')
  const timeline = <CaseTimeline panel={panel} events={events} />
  const files = <CaseAttachments panel={panel} attachments={attachments} />
  const tabs = [
    { id: 'request', label: t('service.tabRequest'), content: <RequestTab panel={panel} loaded={loaded} /> },
    { id: 'timeline', label: t('case.tabTimeline'), count: events.length, content: timeline },
    ...(await messagesTab(panel, { of: { kind: 'service-requests', id: request.id }, row: request, attachments })),
    { id: 'files', label: t('case.tabFiles'), count: attachments.length, content: files },
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
  return (
    <main className="nz nz-view">
      <SetStepNav nav={[{ label: t('service.title'), url: '/collections/service-requests' }, { label: name }]} />
      <header className="nz-head">
        <div className="docline">
          <h1 className="docno">{name}</h1>
          <StatusChip of="service" status={request.status} locale={locale} large />
        </div>
        <p>{request.title?.[locale]}</p>
      </header>
      {effects?.some(isUnderway) && <RefreshWhileBusy />}
      <FollowCase
        address={`/api/service-requests/${request.id}?depth=0&select[updatedAt]=true`}
        state={request.updatedAt}
        updated={t('message.updated')}
      />
      <CaseTabs label={t('common.tabs')} tabs={tabs} before={<RequestFacts panel={panel} loaded={loaded} />} />
    </main>
  )
}
