/**
 * Lets whoever queues an effect wake the relay at once. The web app and the relay live in two copies of the modules of one
 * process, so the list of sleepers hangs on globalThis. In another process nobody listens: there the relay's polling finds it.
 */
const KEY = Symbol.for('nazorg.outbox.sleepers')

type Home = typeof globalThis & { [KEY]?: Set<() => void> }

const sleepers = (): Set<() => void> => {
  const home = globalThis as Home
  home[KEY] ??= new Set()
  return home[KEY]
}

/** Wakes every relay of this process. Call it freely: the relay looks again for a moment, since the row may not be committed yet. */
export function wakeRelay(): void {
  for (const wake of sleepers()) wake()
}

/** Calls `wake` whenever something was queued. Returns how to stop that. */
export function onWake(wake: () => void): () => void {
  sleepers().add(wake)
  return () => sleepers().delete(wake)
}
