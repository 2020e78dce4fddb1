import { translator } from '@messages/translate'

import type { Locale } from '@/core/locale'

/** In a list: how many messages on a case its reader has not seen. */
export function Unread({ n, locale }: { readonly n: number; readonly locale: Locale }) {
  return <span className="unread">{translator(locale, 'caseMessages')('unread', { n })}</span>
}
