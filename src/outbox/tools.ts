import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import type { Logger } from 'pino'

import type { Post } from './post'

/** What every handler works with. Time and chance come from outside, so that tests can turn the clock. */
export type Tools = {
  readonly payload: Payload
  readonly logger: Logger
  readonly post: Post
  readonly now: () => Date
  /** 0 ≤ random < 1 */
  readonly random: () => number
}

/** What is enough to gather data. */
export type Reads = Pick<Tools, 'payload' | 'now'>

/** A request of the system itself, without a user: each transaction needs its own. */
export const systemRequest = ({ payload }: Tools): Promise<PayloadRequest> => createLocalReq({}, payload)
