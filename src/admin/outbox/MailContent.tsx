'use client'

import { EmptyState } from '@/ui/EmptyState'
import { CaseTabs } from '../rma/CaseTabs'
import { usePanel } from '../text/PanelTextContext'
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
  const source = `/api/outbox/${id}/mail?part=`
  const tabs = [
    {
      id: 'html',
      label: t('outbox.html'),
      content: <iframe className="nz-mail" title={t('outbox.frame')} sandbox="" src={`${source}html`} />,
    },
    ...(['text', 'headers', 'source'] as const).map((part) => ({
      id: part,
      label: t(`outbox.${part}`),
      content: <MailPart url={source + part} />,
    })),
  ]
  return <CaseTabs label={t('outbox.content')} tabs={tabs} />
}
