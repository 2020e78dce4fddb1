import type { ClaimLineStatus, ClaimStatus } from '../claims/statuses'
import type { RegistrationStatus } from '../registrations/status'
import type { ServiceStatus } from '../services/status'
import type { LineStatus, RmaStatus } from './status'

/** The tone and the shape of a status chip: one shape per meaning, so that colour never speaks alone. */
export type StatusTone = {
  readonly tone: 'neutral' | 'info' | 'ok' | 'wait' | 'stop'
  readonly shape: 'ring' | 'half' | 'check' | 'pie' | 'octagon' | 'triangle' | 'arrow' | 'tray' | 'square'
}

const TONES = {
  draft: { tone: 'wait', shape: 'triangle' },
  awaitingDealer: { tone: 'wait', shape: 'half' },
  submitted: { tone: 'neutral', shape: 'ring' },
  requested: { tone: 'neutral', shape: 'ring' },
  partiallyApproved: { tone: 'ok', shape: 'pie' },
  approved: { tone: 'ok', shape: 'check' },
  rejected: { tone: 'stop', shape: 'octagon' },
  partiallyReceived: { tone: 'info', shape: 'pie' },
  received: { tone: 'info', shape: 'tray' },
  inspected: { tone: 'info', shape: 'half' },
  completed: { tone: 'ok', shape: 'square' },
  cancelled: { tone: 'neutral', shape: 'square' },
  inProgress: { tone: 'info', shape: 'half' },
  waitingForCustomer: { tone: 'wait', shape: 'triangle' },
  done: { tone: 'ok', shape: 'square' },
  sentToManufacturer: { tone: 'info', shape: 'arrow' },
  claimed: { tone: 'neutral', shape: 'ring' },
  accepted: { tone: 'ok', shape: 'check' },
  partlyAccepted: { tone: 'ok', shape: 'pie' },
  closed: { tone: 'ok', shape: 'square' },
  declined: { tone: 'stop', shape: 'octagon' },
  unchecked: { tone: 'wait', shape: 'triangle' },
  open: { tone: 'neutral', shape: 'ring' },
  withdrawn: { tone: 'neutral', shape: 'square' },
} as const satisfies Record<CaseStatus, StatusTone>

type CaseStatus = LineStatus | RmaStatus | ServiceStatus | ClaimStatus | ClaimLineStatus | RegistrationStatus

/** How a status of a line, of a whole RMA, of a service request, a warranty claim or a registration looks. */
export function statusTone(status: CaseStatus): StatusTone {
  return TONES[status]
}
