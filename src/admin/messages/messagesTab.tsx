import { translator } from '@messages/translate'

import type { CaseRef } from '@/core/cases'
import type { Attachment, Rma, ServiceRequest, WarrantyClaim } from '@/payload-types'
import { EmptyState } from '@/ui/EmptyState'
import { MessageThread } from '@/ui/messages/MessageThread'
import type { Panel } from '../panelRequest'
import { loadMessages } from './loadMessages'
import { MessageBox } from './MessageBox'
import { SeenByStaff } from './SeenByStaff'

type Asked = {
  readonly of: CaseRef
  readonly row: Rma | ServiceRequest | WarrantyClaim
  readonly attachments: readonly Attachment[]
}

const WRITERS = ['admin', 'agent', 'sales']

/** The tab of a case with what customer and house wrote; its label says how many are new. Nothing for a draft. */
export async function messagesTab(panel: Panel, { of, row, attachments }: Asked) {
  const { t, locale, role } = panel
  if (row.status === 'draft') return []
  const unread = row.unreadByStaff ?? 0
  const messages = await loadMessages(panel, of, { unread, attachments })
  const content = (
    <div className="nz-messages">
      {messages.length === 0 && <EmptyState icon="message" title={t('message.none')} />}
      <MessageThread
        messages={messages}
        words={{ fresh: t('message.new') }}
        sayFiles={translator(locale, 'files')}
        fileHref={fileHref}
      />
      {unread > 0 && <SeenByStaff path={`${of.kind}/${of.id}/messages/read`} />}
      {role && WRITERS.includes(role) && <MessageBox path={`${of.kind}/${of.id}`} />}
    </div>
  )
  const label = unread > 0 ? t('message.tabUnread', { n: unread }) : t('message.tab')
  return [{ id: 'messages', label, ...(unread === 0 && { count: messages.length }), content }]
}

const fileHref = ({ id }: { readonly id: string }): string => `/api/attachments/${id}/file`
