/** Brings events to endpoints, several at once and one event at a time to each, so that who answers slowly or not keeps nobody else waiting. */
import type { Tools } from '../tools'
import { type Claimed, claimEndpoints } from './claimEndpoints'
import { deliverNext } from './deliverNext'

export type Courier = {
  /** Takes in hand what is due. Says whether there was any. */
  look(): Promise<boolean>
  /** That an event was appended: the next look looks. */
  tell(): void
  /** Once nothing is on its way any more. */
  idle(): Promise<unknown>
}

const MOST_AT_ONCE = 20
/** What another process appended, or an admin changed, is found within this time. */
const LOOK_AGAIN_MS = 1_000

/** @param ring called whenever an endpoint can be taken in hand again */
export function openCourier(tools: Tools, ring: () => void): Courier {
  const busy = new Map<string, Promise<void>>()
  let [told, listening, lookedAt] = [true, true, Number.NEGATIVE_INFINITY]

  const bring = (one: Claimed) => {
    const { id } = one.endpoint
    const work = deliverNext(tools, one)
      // The lease runs out, and the event is sent again.
      .catch((error: unknown) => tools.logger.error({ err: error, endpoint: id }, 'webhook not recorded'))
      .finally(() => {
        busy.delete(id)
        told = true
        ring()
      })
    busy.set(id, work)
  }
  /** Events come often: while nobody listens they are no reason to ask who does. */
  const mayRest = () => !(told && listening) && performance.now() - lookedAt < LOOK_AGAIN_MS

  return {
    look: async () => {
      const free = MOST_AT_ONCE - busy.size
      if (free === 0 || mayRest()) return false
      told = false
      lookedAt = performance.now()
      const found = await claimEndpoints(tools, free, [...busy.keys()])
      listening = found.listening
      for (const one of found.claimed) bring(one)
      return found.claimed.length > 0
    },
    tell: () => {
      told = true
    },
    idle: () => Promise.all(busy.values()),
  }
}
