/** The timeline of a claim: what happened, and whose turn it is. */
import { translator } from '@messages/translate'

import type { ClaimStatus } from '@/core/claims/statuses'
import { statusTone } from '@/core/rmas/statusTone'
import type { ToldEvent } from '@/core/timeline'
import { type Clock, momentText } from '../returns/moment'
import type { TimelineStep } from '../Timeline'

/** @param events the customer's lane, oldest first */
export function claimSteps(events: readonly ToldEvent[], status: ClaimStatus, clock: Clock): TimelineStep[] {
  const happened = events.flatMap((event): TimelineStep[] => {
    const face = faceOf(event, clock)
    if (!face) return []
    const { kind, at } = event
    return [{ key: `${kind} ${at}`, ...face, when: momentText(at, clock), at }]
  })
  return [...happened, ...present(status, clock)]
}

type Face = Pick<TimelineStep, 'shape' | 'title' | 'text'>

function faceOf(event: ToldEvent, { locale }: Clock): Face | null {
  const t = translator(locale)
  const as = (status: ClaimStatus, text?: string | null): Face => ({
    shape: statusTone(status).shape,
    title: t(`status.claim.${status}`),
    text: text || undefined,
  })
  switch (event.kind) {
    case 'submitted':
      return as('submitted', t('claims.steps.submitted', { lines: event.data.lines, pieces: event.data.pieces }))
    case 'reviewed':
      return as('inProgress')
    case 'forwarded':
      return as('sentToManufacturer', event.data.note)
    case 'claim-decided':
      return as(event.data.status, event.data.note)
    case 'responded':
      return { shape: 'half', title: t('claims.steps.responded'), text: event.data.fileName }
    case 'closed':
      return as('closed', event.data.invoice && t('claims.steps.invoice', { number: event.data.invoice }))
    case 'cancelled':
      return as('cancelled', event.data.note)
    default:
      return null
  }
}

function present(status: ClaimStatus, { locale }: Clock): TimelineStep[] {
  if (status !== 'submitted' && status !== 'inProgress' && status !== 'sentToManufacturer') return []
  const title = translator(locale, 'claims')(`steps.now.${status}`)
  return [{ key: 'now', shape: 'half', title, state: 'now' }]
}
