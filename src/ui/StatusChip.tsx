import { translator } from '@messages/translate'

import type { Locale } from '@/core/locale'
import type { LineStatus, RmaStatus } from '@/core/rmas/status'
import { statusTone } from '@/core/rmas/statusTone'
import { Chip } from './Chip'

type Subject =
  | { readonly of: 'rma'; readonly status: RmaStatus }
  | { readonly of: 'line'; readonly status: LineStatus | 'partiallyApproved' }

type Props = Subject & { readonly locale: Locale; readonly large?: boolean }

/** The status of an RMA or of one of its lines. A line approved for fewer pieces than asked is `partiallyApproved`. */
export function StatusChip({ locale, large, ...subject }: Props) {
  const t = translator(locale, 'status')
  const word = subject.of === 'rma' ? t(`rma.${subject.status}`) : t(`line.${subject.status}`)
  return <Chip {...statusTone(subject.status)} word={word} large={large} />
}
