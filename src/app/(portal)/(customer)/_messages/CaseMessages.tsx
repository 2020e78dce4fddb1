import { messagesOf, translator } from '@messages/translate'

import type { CaseRef } from '@/core/cases'
import { MESSAGE_FILES, UNREAD_OF } from '@/core/messages/requests'
import { MAX_MESSAGE } from '@/core/services/requests'
import type { Rma, ServiceRequest, WarrantyClaim } from '@/payload-types'
import type { PortalSession } from '@/session/portalSession'
import { fileHref } from '@/ui/files/files'
import { FollowCase } from '@/ui/messages/FollowCase'
import { MarkRead } from '@/ui/messages/MarkRead'
import { MessageForm } from '@/ui/messages/MessageForm'
import { MessageThread } from '@/ui/messages/MessageThread'
import { Notice } from '@/ui/Notice'
import type { Asked } from '@/ui/returns/query'
import { Section } from '@/ui/Section'
import { fileLimits } from '../../../_lib/attachments'
import { findMessages } from '../../../_lib/caseMessages'
import { sendMessage } from './sendMessage'

type Props = {
  readonly of: CaseRef
  readonly row: Rma | ServiceRequest | WarrantyClaim
  readonly session: PortalSession
  readonly asked: Asked
}

/** What customer and house wrote to each other about a case, and the form to write more. Whoever looks along reads alone. */
export async function CaseMessages({ of, row, session, asked }: Props) {
  const { locale, actor, viewing } = session
  const t = translator(locale, 'caseMessages')
  const unread = row[UNREAD_OF[actor === 'contact' ? 'customer' : 'staff']] ?? 0
  const by = (name: string, company: string) => t('by', { name, company })
  const messages = await findMessages(of, { session, unread, by })
  const sent = messages.find(({ id, own }) => own && id === asked.message)
  const base = `/cases/${of.kind}/${of.id}`
  return (
    <div id="messages">
      <Section title={t('title')} aside={<span>{t('count', { n: messages.length })}</span>}>
        {sent && (
          <div className="above">
            <Notice id="message-sent" tone="ok" title={t('sent')} focus>
              {t('sentText')}
            </Notice>
          </div>
        )}
        {messages.length === 0 && !viewing && <p className="soft message-lead">{t('empty')}</p>}
        <MessageThread
          messages={messages}
          words={{ fresh: t('new') }}
          sayFiles={translator(locale, 'files')}
          fileHref={fileHref}
        />
        {!viewing && <Form key={sent?.id} of={of} row={row} session={session} />}
      </Section>
      {unread > 0 && !viewing && <MarkRead address={`${base}/read`} />}
      <FollowCase address={`${base}/state`} state={row.updatedAt} updated={t('updated')} />
    </div>
  )
}

async function Form({ of, row, session: { locale } }: Omit<Props, 'asked'>) {
  const t = translator(locale, 'caseMessages')
  const limits = await fileLimits(locale)
  return (
    <MessageForm
      locale={locale}
      action={sendMessage.bind(null, of.kind, row.number ?? '')}
      limits={{ ...limits, maxPerCase: MESSAGE_FILES }}
      address={`/cases/${of.kind}/${of.id}/files`}
      fileMessages={messagesOf(locale, 'files')}
      words={{
        label: t('label'),
        hint: t('hint', { max: MAX_MESSAGE }),
        required: translator(locale, 'shell')('required'),
        send: t('send'),
        sending: t('sending'),
        failed: t('failed'),
        filesHint: t('filesHint', { allowed: MESSAGE_FILES }),
      }}
    />
  )
}
