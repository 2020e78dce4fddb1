import type { Translate } from '@messages/format'
import { type AreaKey, translator } from '@messages/translate'
import type { ClaimLineStatus, ClaimStatus } from '@/core/claims/statuses'
import type { Locale } from '@/core/locale'
import type { RegistrationStatus } from '@/core/registrations/status'
import type { LineStatus, RmaStatus } from '@/core/rmas/status'
import { statusTone } from '@/core/rmas/statusTone'
import type { ServiceStatus } from '@/core/services/status'
import { Chip } from './Chip'

type Subject =
  | { readonly of: 'rma'; readonly status: RmaStatus }
  | { readonly of: 'service'; readonly status: ServiceStatus }
  | { readonly of: 'claim'; readonly status: ClaimStatus }
  | { readonly of: 'claimLine'; readonly status: ClaimLineStatus }
  | { readonly of: 'registration'; readonly status: RegistrationStatus }
  | { readonly of: 'line'; readonly status: LineStatus | 'partiallyApproved' | 'partiallyReceived' }

type Props = Subject & { readonly locale: Locale; readonly large?: boolean }

/** The status of an RMA, of one of its lines, of a service request, of a warranty claim or one of its lines, or of a registration. A line approved for fewer pieces than asked is `partiallyApproved`. */
export function StatusChip({ locale, large, ...subject }: Props) {
  const t = translator(locale, 'status')
  return <Chip {...statusTone(subject.status)} word={wordOf(t, subject)} large={large} />
}

function wordOf(t: Translate<AreaKey<'status'>>, subject: Subject): string {
  if (subject.of === 'claim') return t(`claim.${subject.status}`)
  if (subject.of === 'claimLine') return t(`claimLine.${subject.status}`)
  if (subject.of === 'service') return t(`service.${subject.status}`)
  if (subject.of === 'registration') return t(`registration.${subject.status}`)
  return subject.of === 'rma' ? t(`rma.${subject.status}`) : t(`line.${subject.status}`)
}
