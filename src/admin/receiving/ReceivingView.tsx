import { translator } from '@messages/translate'
import { DefaultTemplate } from '@payloadcms/next/templates'
import { SetStepNav } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'

import { EmptyState } from '@/ui/EmptyState'
import { PageHead } from '@/ui/PageHead'
import { panelOf } from '../panelRequest'
import { mayReceive } from './mayReceive'
import { ReceivingStation } from './ReceivingStation'
import { receivingMessages } from './receivingMessages'

/** /admin/receiving: the station at which goods come in. */
export async function ReceivingView({ initPageResult, params, searchParams, payload, i18n }: AdminViewServerProps) {
  const { req, locale, permissions, visibleEntities } = initPageResult
  const panel = await panelOf(req)
  if (!panel) return null
  const t = translator(panel.locale, 'receiving')
  const content = mayReceive(panel.role) ? (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      <ReceivingStation messages={receivingMessages(panel.locale)} />
    </>
  ) : (
    <EmptyState title={panel.t('common.notFound')} />
  )
  const frame = { i18n, locale, params, payload, permissions, searchParams, visibleEntities, req }
  return (
    <DefaultTemplate {...frame} user={req.user ?? undefined}>
      <SetStepNav nav={[{ label: t('nav') }]} />
      <main className="nz nz-view nz-body nz-receiving">{content}</main>
    </DefaultTemplate>
  )
}
