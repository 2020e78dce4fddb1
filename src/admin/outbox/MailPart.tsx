'use client'

import { Notice } from '@/ui/Notice'
import { usePanel } from '../text/PanelTextContext'
import { useMailPart } from './useMailPart'

type Props = { readonly id: string; readonly part: 'text' | 'source' }

/** The text or the source of a mail, as plain text. */
export function MailPart({ id, part }: Props) {
  const { t } = usePanel()
  const { text, failed } = useMailPart(id, part)
  if (failed) return <Notice tone="stop" title={t('outbox.notLoaded')} />
  return (
    <pre className="nz-source" aria-busy={text === null || undefined}>
      {text ?? t('outbox.loading')}
    </pre>
  )
}
