import { messagesOf } from '@messages/translate'
import type { ServerProps } from 'payload'
import type { ReactNode } from 'react'

import { localeOf } from '@/core/locale'
import { PanelTextContext } from './PanelTextContext'

type Props = ServerProps & { readonly children?: ReactNode }

/** Hands the texts of the panel's language to every client component of the panel. */
export function PanelTexts({ i18n, children }: Props) {
  const locale = localeOf(i18n?.language)
  return (
    <PanelTextContext locale={locale} messages={messagesOf(locale, 'admin')}>
      {children}
    </PanelTextContext>
  )
}
