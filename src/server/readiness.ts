import type { Payload } from 'payload'

import type { Readiness } from './health'

/** What `/readyz` asks: the database answers, and the relay works when it runs in this process. */
export function readinessOf(payload: Payload, relay?: { alive(): boolean }): Readiness {
  return {
    database: async () => {
      await payload.db.find({ collection: 'counters', limit: 1, pagination: false })
      return true
    },
    ...(relay && { relay: () => relay.alive() }),
  }
}
