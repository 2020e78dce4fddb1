import type { LineStatus, RmaStatus } from './status'

/** The tone and the shape of a status chip: one shape per meaning, so that colour never speaks alone. */
export type StatusTone = {
  readonly tone: 'neutral' | 'info' | 'ok' | 'wait' | 'stop'
  readonly shape: 'ring' | 'half' | 'check' | 'pie' | 'octagon' | 'triangle' | 'arrow' | 'tray' | 'square'
}

const TONES = {
  draft: { tone: 'wait', shape: 'triangle' },
  submitted: { tone: 'neutral', shape: 'ring' },
  requested: { tone: 'neutral', shape: 'ring' },
  partiallyApproved: { tone: 'ok', shape: 'pie' },
  approved: { tone: 'ok', shape: 'check' },
  rejected: { tone: 'stop', shape: 'octagon' },
  partiallyReceived: { tone: 'info', shape: 'pie' },
  received: { tone: 'info', shape: 'tray' },
  completed: { tone: 'ok', shape: 'square' },
  cancelled: { tone: 'neutral', shape: 'square' },
} as const satisfies Record<LineStatus | RmaStatus, StatusTone>

/** How a status of a line or of a whole RMA looks. */
export function statusTone(status: LineStatus | RmaStatus): StatusTone {
  return TONES[status]
}
