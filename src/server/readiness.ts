import type { Payload } from 'payload'

import { isDemoLoaded } from '@/erp/demoState'
import type { Readiness } from './health'

type Rooms = { readonly relay: { alive(): boolean } | undefined; readonly demo: boolean }

/**
 * What `/readyz` asks: the database answers, the relay works when it runs in this process, and in demo mode all of the
 * demo's data is there.
 */
export function readinessOf(payload: Payload, { relay, demo }: Rooms): Readiness {
  return {
    database: async () => {
      await payload.db.find({ collection: 'counters', limit: 1, pagination: false })
      return true
    },
    ...(relay && { relay: () => relay.alive() }),
    ...(demo && { demo: () => isDemoLoaded(payload) }),
  }
}
