/** Whether the timeline of one case stands as it was written. Entries come one by one, so that no case has to fit in memory. */
import type { Erased } from '../timeline'
import { type ChainedEvent, type Digest, hasErased, hashInput, remainderInput } from './hashInput'

/**
 * The first thing that is wrong with a case, and the entry where it is.
 * - `changed`: says something else than was written, or follows another entry than it did
 * - `missing`: is not there, others after it are
 * - `inserted`: stands where another one is already, or after the last that the case counts
 * - `truncated`: it and all after it are gone
 * - `rewritten`: the whole chain up to it was made anew: an anchor remembers another
 * - `erasedUntold`: lost its texts, and no entry tells of an erasure
 */
export type ChainFault = {
  readonly fault: 'changed' | 'missing' | 'inserted' | 'truncated' | 'rewritten' | 'erasedUntold'
  readonly entry: number
  /** The day of the anchor that tells so. */
  readonly day?: string
}

export type StoredEntry = ChainedEvent & { readonly previousHash: string | null; readonly hash: string }

/** What a case says of its timeline, and what an anchor said on a day. */
export type ChainEnd = { readonly count: number; readonly head: string | null }
export type Anchored = ChainEnd & { readonly day: string }

export type Judge = {
  /** Takes the next entry, in order of `entry`. Nothing more is to be asked once it answers. */
  take(entry: StoredEntry): ChainFault | null
  /** After the last one. */
  end(): ChainFault | null
}

export function judgeChain(digest: Digest, end: ChainEnd, anchors: readonly Anchored[] = []): Judge {
  const waiting = new Map<number, string | null>() // erased entries that no entry told of yet, with what must be left of them
  const byCount = new Map(anchors.map((anchor) => [anchor.count, anchor]))
  const highest = anchors.reduce<Anchored | null>((most, one) => (most && most.count >= one.count ? most : one), null)
  let last: StoredEntry | null = null

  const take = (entry: StoredEntry): ChainFault | null => {
    const expected = (last?.entry ?? 0) + 1
    if (entry.entry < expected) return { fault: 'inserted', entry: entry.entry }
    if (entry.entry > expected) return { fault: 'missing', entry: expected }
    if (entry.entry > end.count) return { fault: 'inserted', entry: entry.entry }
    const own = ownFault(digest, entry, waiting)
    if (own) return own
    if ((entry.previousHash ?? null) !== (last?.hash ?? null))
      return { fault: 'changed', entry: last ? last.entry : entry.entry }
    const anchor = byCount.get(entry.entry)
    if (anchor && anchor.head !== entry.hash) return { fault: 'rewritten', entry: entry.entry, day: anchor.day }
    settle(entry, waiting)
    last = entry
    return null
  }

  const finish = (): ChainFault | null => {
    const seen = last?.entry ?? 0
    if (seen < end.count) return { fault: 'truncated', entry: seen + 1 }
    if (highest && seen < highest.count) return { fault: 'truncated', entry: seen + 1, day: highest.day }
    if ((last?.hash ?? null) !== end.head) return { fault: 'changed', entry: Math.max(seen, 1) }
    const [untold] = [...waiting.keys()].sort((a, b) => a - b)
    return untold === undefined ? null : { fault: 'erasedUntold', entry: untold }
  }
  return { take, end: finish }
}

function ownFault(digest: Digest, entry: StoredEntry, waiting: Map<number, string | null>): ChainFault | null {
  const erased = hasErased(entry)
  if (entry.version === 1 && erased) {
    waiting.set(entry.entry, digest(remainderInput(entry)))
    return null
  }
  if (digest(hashInput(digest, entry.previousHash, entry)) !== entry.hash)
    return { fault: 'changed', entry: entry.entry }
  if (erased) waiting.set(entry.entry, null)
  return null
}

/** An entry that tells of an erasure vouches for what was erased before it. */
function settle(entry: StoredEntry, waiting: Map<number, string | null>): void {
  if (entry.kind !== 'erased') return
  for (const told of (entry.data as Erased).entries) {
    if (waiting.get(told.entry) === told.digest) waiting.delete(told.entry)
  }
}
