'use client'

import { EmptyState } from '@/ui/EmptyState'
import { CaseTabs } from '../rma/CaseTabs'
import { usePanel } from '../text/PanelTextContext'
import { MailHeaders } from './MailHeaders'
import { MailPart } from './MailPart'

type Props = {
  readonly id: string
  /** A mail has content from its first sending on. */
  readonly made: boolean
}

/** The mail as it left: rendered in a frame that may run nothing, and as its parts. */
export function MailContent({ id, made }: Props) {
  const { t } = usePanel()
  if (!made) {
    return (
      <EmptyState icon="message" title={t('outbox.notMade')}>
        {t('outbox.notMadeHelp')}
      </EmptyState>
    )
  }
  const frame = <iframe className="nz-mail" title={t('outbox.frame')} sandbox="" src={`/api/outbox/${id}/mail`} />
  const tabs = [
    { id: 'html', label: t('outbox.html'), content: frame },
    { id: 'text', label: t('outbox.text'), content: <MailPart id={id} part="text" /> },
    { id: 'headers', label: t('outbox.headers'), content: <MailHeaders id={id} /> },
    { id: 'source', label: t('outbox.source'), content: <MailPart id={id} part="source" /> },
  ]
  return <CaseTabs label={t('outbox.content')} tabs={tabs} />
}
