import { messagesOf, translator } from '@messages/translate'
import type { ListViewServerProps } from 'payload'

import { PageHead } from '@/ui/PageHead'
import { panelOf } from '../panelRequest'
import { ConfigDesk } from './ConfigDesk'

/** The configuration as a file: download, load, and what was loaded before. */
export async function ConfigView({ payload, user, i18n }: ListViewServerProps) {
  const panel = await panelOf({ payload, user: user ?? null, i18n } as Parameters<typeof panelOf>[0])
  if (panel?.role !== 'admin') return null
  const t = translator(panel.locale, 'config')
  return (
    <div className="nz nz-view nz-body nz-config">
      <PageHead title={t('title')} lead={t('intro')} />
      <ConfigDesk messages={messagesOf(panel.locale, 'config')} zone={panel.zone} />
    </div>
  )
}
