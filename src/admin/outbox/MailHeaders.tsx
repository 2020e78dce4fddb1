'use client'

import { Notice } from '@/ui/Notice'
import { usePanel } from '../text/PanelTextContext'
import { useMailPart } from './useMailPart'

type Address = { readonly name?: string; readonly address?: string }

/** What GET /api/outbox/:id/mail?part=headers answers. */
type Headers = {
  readonly from: readonly Address[]
  readonly to: readonly Address[]
  readonly cc: readonly Address[]
  readonly subject?: string
  readonly date?: string
  readonly messageId?: string
  readonly attachments: readonly { readonly filename: string | null; readonly mimeType: string }[]
}

const listed = (addresses: readonly Address[]) =>
  addresses.map(({ name, address }) => (name ? `${name} <${address}>` : address)).join(', ')

/** From whom, to whom, when, and what was attached. */
export function MailHeaders({ id }: { readonly id: string }) {
  const { t } = usePanel()
  const { text, failed } = useMailPart(id, 'headers')
  if (failed) return <Notice tone="stop" title={t('outbox.notLoaded')} />
  if (text === null) return <p className="soft">{t('outbox.loading')}</p>
  const { from, to, cc, subject, date, messageId, attachments } = JSON.parse(text) as Headers
  const rows = [
    [t('outbox.from'), listed(from)],
    [t('outbox.to'), listed(to)],
    [t('outbox.cc'), listed(cc)],
    [t('outbox.subject'), subject],
    [t('outbox.when'), date],
    [t('outbox.messageId'), messageId],
    [t('outbox.attachments'), attachments.map(({ filename, mimeType }) => filename ?? mimeType).join(', ')],
  ] as const
  return (
    <dl className="kv nz-headers">
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value || '–'}</dd>
        </div>
      ))}
    </dl>
  )
}
