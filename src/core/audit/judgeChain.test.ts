import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { type CaseEvent, caseEvent, type Erased } from '../timeline'
import { type Digest, eraseTexts, hashInput, remainderInput, saltsFor } from './hashInput'
import { type Anchored, type ChainEnd, type ChainFault, judgeChain, type StoredEntry } from './judgeChain'

const sha256: Digest = (text) => createHash('sha256').update(text).digest('hex')
const actor = { kind: 'contact', id: 'p1', name: 'An de Boer' } as const
const about = (second: number) => ({
  case: 'r1',
  customer: 'c1',
  actor,
  at: new Date(Date.UTC(2026, 2, 1, 10, 0, second)).toISOString(),
})

/** A timeline as it is appended, in either version. */
function chain(events: readonly CaseEvent[], version: 1 | 2 = 2): StoredEntry[] {
  const entries: StoredEntry[] = []
  for (const [index, event] of events.entries()) {
    const salts = version === 1 ? {} : saltsFor(event, () => `salt ${index}`)
    const chained = { ...event, entry: index + 1, version, salts }
    const previousHash = entries.at(-1)?.hash ?? null
    entries.push({ ...chained, previousHash, hash: sha256(hashInput(sha256, previousHash, chained)) })
  }
  return entries
}

const noted = (count: number) =>
  Array.from({ length: count }, (_, at) => caseEvent('noted', about(at), { note: `Note ${at}` }))
const endOf = (entries: readonly StoredEntry[]): ChainEnd => ({
  count: entries.length,
  head: entries.at(-1)?.hash ?? null,
})

function judge(entries: readonly StoredEntry[], end: ChainEnd, anchors: Anchored[] = []): ChainFault | null {
  const { take, end: finish } = judgeChain(sha256, end, anchors)
  for (const entry of entries) {
    const fault = take(entry)
    if (fault) return fault
  }
  return finish()
}

const place = fc
  .integer({ min: 1, max: 8 })
  .chain((count) => fc.tuple(fc.constant(count), fc.integer({ max: count, min: 1 })))
const version = fc.constantFrom<1 | 2>(1, 2)

/** Ways to change one stored row, none of which may stay unseen. */
const changes: readonly ((entry: StoredEntry) => Partial<StoredEntry>)[] = [
  () => ({ kind: 'declined' }) as Partial<StoredEntry>,
  () => ({ customer: 'c2' }),
  () => ({ case: 'r2' }),
  () => ({ at: '2026-03-01T11:00:00.000Z' }),
  ({ visibleToCustomer }) => ({ visibleToCustomer: !visibleToCustomer }),
  () => ({ actor: { ...actor, name: 'Bo' } }),
  () => ({ actor: { ...actor, id: 'p2' } }),
  () => ({ actor: { ...actor, kind: 'staff' } }),
  () => ({ data: { note: 'x' } }) as Partial<StoredEntry>,
  () => ({ data: {} }) as Partial<StoredEntry>,
  () => ({ hash: 'f'.repeat(64) }),
  () => ({ previousHash: 'f'.repeat(64) }),
]

describe('a timeline of either version', () => {
  it('stands as it was written', () => {
    fc.assert(
      fc.property(place, version, ([count], of) => {
        const entries = chain(noted(count), of)
        const anchors = entries.map(({ entry, hash }) => ({ day: '2026-03-01', count: entry, head: hash }))
        expect(judge(entries, endOf(entries), anchors)).toBeNull()
      }),
    )
  })

  it('names the entry that was changed in whatever it says', () => {
    fc.assert(
      fc.property(place, version, fc.constantFrom(...changes), ([count, which], of, change) => {
        const entries = chain(noted(count), of)
        const changed = entries.map((entry) => (entry.entry === which ? { ...entry, ...change(entry) } : entry))
        expect(judge(changed as StoredEntry[], endOf(entries))).toMatchObject({ fault: 'changed', entry: which })
      }),
    )
  })

  it('names the entry that was changed and hashed anew', () => {
    fc.assert(
      fc.property(place, version, ([count, which], of) => {
        const entries = chain(noted(count), of)
        const forged = entries.map((entry) => {
          if (entry.entry !== which) return entry
          const other = { ...entry, visibleToCustomer: true }
          return { ...other, hash: sha256(hashInput(sha256, other.previousHash, other)) }
        })
        expect(judge(forged, endOf(entries))).toEqual({ fault: 'changed', entry: which })
      }),
    )
  })

  it('names the first entry that is gone, within and at the end', () => {
    fc.assert(
      fc.property(place, version, ([count, which], of) => {
        const entries = chain(noted(count), of)
        const without = entries.filter(({ entry }) => entry !== which)
        const fault = which === count ? 'truncated' : 'missing'
        expect(judge(without, endOf(entries))).toEqual({ fault, entry: which })
        expect(judge(entries.slice(0, which - 1), endOf(entries))).toEqual({ fault: 'truncated', entry: which })
      }),
    )
  })

  it('names where an entry was put in', () => {
    fc.assert(
      fc.property(place, version, ([count, which], of) => {
        const entries = chain(noted(count), of)
        const twin = entries.flatMap((entry) => (entry.entry === which ? [entry, entry] : [entry]))
        expect(judge(twin, endOf(entries))).toEqual({ fault: 'inserted', entry: which })
        const longer = chain(noted(count + 1), of)
        expect(judge(longer, endOf(entries))).toEqual({ fault: 'inserted', entry: count + 1 })
      }),
    )
  })

  it('knows by its anchor a chain that was made anew or cut with its count', () => {
    fc.assert(
      fc.property(place, version, ([count, which], of) => {
        const entries = chain(noted(count), of)
        const anchors = entries.map(({ entry, hash }) => ({ day: '2026-03-02', count: entry, head: hash }))
        const others = chain(
          noted(count).map((event, at) => (at + 1 === which ? { ...event, visibleToCustomer: true } : event)),
          of,
        )
        expect(judge(others, endOf(others), anchors)).toEqual({ fault: 'rewritten', entry: which, day: '2026-03-02' })
        const cut = entries.slice(0, which - 1)
        expect(judge(cut, endOf(cut), anchors)).toEqual({ fault: 'truncated', entry: which, day: '2026-03-02' })
      }),
    )
  })
})

describe('an erased entry', () => {
  const wipe = (entry: StoredEntry): StoredEntry => {
    const { told, salts } = eraseTexts(sha256, entry, () => true)
    const { account, name, data } = told
    return { ...entry, salts, actor: { ...entry.actor, id: account, name }, data } as StoredEntry
  }

  const erasing = (of: 1 | 2) => {
    const events = noted(3)
    const wiped = wipe(chain(events, of)[1] as StoredEntry)
    const digest = of === 1 ? sha256(remainderInput(wiped)) : null
    const told: Erased = { why: 'request', entries: [{ entry: 2, digest }] }
    const entries = chain([...events, caseEvent('erased', about(9), told)], of)
    return entries.map((entry) => (entry.entry === 2 ? wiped : entry))
  }

  it.each([1, 2] as const)('of version %s leaves the chain standing and names nobody', (of) => {
    const entries = erasing(of)
    expect(judge(entries, endOf(entries))).toBeNull()
    expect(JSON.stringify(entries[1])).not.toMatch(/Note 1|An de Boer|"p1"/)
  })

  it.each([1, 2] as const)('of version %s still tells what else was changed in it', (of) => {
    const entries = erasing(of).map((entry) => (entry.entry === 2 ? { ...entry, visibleToCustomer: true } : entry))
    expect(judge(entries, endOf(entries))).toMatchObject({ entry: 2 })
  })

  it.each([1, 2] as const)('of version %s is named when no entry tells of its erasure', (of) => {
    const entries = chain(noted(3), of).map((entry) => (entry.entry === 2 ? wipe(entry) : entry))
    expect(judge(entries, endOf(entries))).toEqual({ fault: 'erasedUntold', entry: 2 })
  })

  it('keeps the words of the product, and texts that were not picked with their salt', () => {
    const decided = caseEvent('cancelled', about(1), { status: 'cancelled', note: 'Ask An' })
    const [entry] = chain([decided])
    const { told, salts } = eraseTexts(sha256, entry as StoredEntry, (text) => text.includes('Ask'))
    expect(told).toMatchObject({
      name: 'An de Boer',
      data: { status: 'cancelled', note: expect.stringMatching(/^erased:/) },
    })
    expect(Object.keys(salts).sort()).toEqual(['account', 'name'])
  })
})
