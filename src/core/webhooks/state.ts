/** How an endpoint stands, as the panel says it. */
import type { StatusTone } from '../rmas/statusTone'

export type EndpointFacts = {
  readonly active?: boolean | null | undefined
  readonly secretHint?: string | null | undefined
  readonly pausedAt?: string | null | undefined
  readonly failingSince?: string | null | undefined
}

export type EndpointState = 'off' | 'noSecret' | 'paused' | 'failing' | 'well'

/** What somebody has to do comes first. */
export function endpointState({ active, secretHint, pausedAt, failingSince }: EndpointFacts): EndpointState {
  if (!active) return 'off'
  if (!secretHint) return 'noSecret'
  if (pausedAt) return 'paused'
  return failingSince ? 'failing' : 'well'
}

export const ENDPOINT_TONES: Readonly<Record<EndpointState, StatusTone>> = {
  off: { tone: 'neutral', shape: 'square' },
  noSecret: { tone: 'wait', shape: 'triangle' },
  paused: { tone: 'stop', shape: 'octagon' },
  failing: { tone: 'wait', shape: 'half' },
  well: { tone: 'ok', shape: 'check' },
}
