import { messagesOf } from '@messages/translate'
import type { BeforeListTableServerProps } from 'payload'

import { panelOf } from '../panelRequest'
import { RegisterUpload } from './RegisterUpload'

/** Above the list of companies: where admins bring the register in. */
export async function RegisterImport({ payload, user, i18n }: BeforeListTableServerProps) {
  const panel = await panelOf({ payload, user, i18n } as never)
  if (panel?.role !== 'admin') return null
  return <RegisterUpload locale={panel.locale} messages={messagesOf(panel.locale, 'registerImport')} />
}
