import { translator } from '@messages/translate'

import type { MembershipStatus } from '@/core/accounts/managing'
import type { Locale } from '@/core/locale'
import type { StatusTone } from '@/core/rmas/statusTone'
import { Chip } from '../Chip'

const TONES: Readonly<Record<MembershipStatus, StatusTone>> = {
  active: { tone: 'ok', shape: 'check' },
  invited: { tone: 'wait', shape: 'triangle' },
  blocked: { tone: 'stop', shape: 'octagon' },
}

/** Whether a contact can come in. */
export function ContactChip({ status, locale }: { readonly status: MembershipStatus; readonly locale: Locale }) {
  return <Chip {...TONES[status]} word={translator(locale, 'contacts')(`status.${status}`)} />
}
