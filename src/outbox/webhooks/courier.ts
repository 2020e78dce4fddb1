/** Brings events to endpoints, several at once and one event at a time to each, so that who answers slowly or not keeps nobody else waiting. */
import type { Tools } from '../tools'
import { claimEndpoints } from './claimEndpoints'
import { deliverNext } from './deliverNext'

export type Courier = {
  /** Takes in hand what is due. Says whether there was any. */
  look(): Promise<boolean>
  /** Once nothing is on its way any more. */
  idle(): Promise<unknown>
}

const MOST_AT_ONCE = 20

/** @param ring called whenever an endpoint can be taken in hand again */
export function openCourier(tools: Tools, ring: () => void): Courier {
  const busy = new Map<string, Promise<void>>()
  return {
    look: async () => {
      const free = MOST_AT_ONCE - busy.size
      const claimed = free > 0 ? await claimEndpoints(tools, free, [...busy.keys()]) : []
      for (const one of claimed) {
        const { id } = one.endpoint
        const work = deliverNext(tools, one)
          // The lease runs out, and the event is sent again.
          .catch((error: unknown) => tools.logger.error({ err: error, endpoint: id }, 'webhook not recorded'))
          .finally(() => {
            busy.delete(id)
            ring()
          })
        busy.set(id, work)
      }
      return claimed.length > 0
    },
    idle: () => Promise.all(busy.values()),
  }
}
