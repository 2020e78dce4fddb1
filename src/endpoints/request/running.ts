/** The requests with a key that run in this process now. */
import type { Payload, PayloadRequest } from 'payload'

type Running = {
  readonly bodyHash: string
  /** Never rejects. */
  readonly over: Promise<void>
}

/** Next and the front have each a copy of the modules, and share Payload. */
const KEY = Symbol.for('nazorg.requests.running')
type Home = typeof globalThis & { [KEY]?: WeakMap<Payload, Map<string, Running>> }

function runningOf({ payload }: PayloadRequest): Map<string, Running> {
  const home = globalThis as Home
  home[KEY] ??= new WeakMap()
  const known = home[KEY].get(payload) ?? new Map<string, Running>()
  home[KEY].set(payload, known)
  return known
}

/** The request that runs with this key; undefined where none does. */
export const runsNow = (req: PayloadRequest, key: string): Running | undefined => runningOf(req).get(key)

/** Does the work while the key is known to run. Ask `runsNow` first, in the same turn. */
export async function whileRunning<T>(
  req: PayloadRequest,
  { key, bodyHash }: { readonly key: string; readonly bodyHash: string },
  work: () => Promise<T>,
): Promise<T> {
  const running = runningOf(req)
  const result = work()
  const over = result.then(
    () => undefined,
    () => undefined,
  )
  running.set(key, { bodyHash, over })
  try {
    return await result
  } finally {
    running.delete(key)
  }
}
