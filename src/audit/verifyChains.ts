/** Verifies every timeline against itself, its case and the anchors. A few hundred rows are in memory at a time. */
import { setImmediate as turn } from 'node:timers/promises'
import type { PayloadRequest, Where } from 'payload'

import { type AnchorFault, caseKey, judgeAnchors } from '@/core/audit/anchorFile'
import { hasErased } from '@/core/audit/hashInput'
import { type Anchored, type ChainFault, judgeChain } from '@/core/audit/judgeChain'
import { CASE_KINDS, type CaseKind, whereCase } from '@/core/cases'
import { sha256, storedEntry } from '@/db/caseEvents'
import type { CaseEvent } from '@/payload-types'
import { readAnchors, type StoredAnchor } from './anchors'
import { type CountedCase, caseIds, eachCase, readCases } from './eachCase'
import { findStrays } from './findStrays'

type OfCase = { readonly kind: CaseKind; readonly number: string | null; readonly id: string }

/** `vanished`: an anchor names the case, and it is gone. `stray`: an entry that belongs to no case. */
export type Fault =
  | AnchorFault
  | (OfCase & ChainFault)
  | (OfCase & { readonly fault: 'vanished'; readonly day: string })
  | { readonly fault: 'stray'; readonly id: string; readonly number: string | null; readonly at: string }

export type Report = {
  readonly cases: number
  readonly entries: number
  /** Entries that lost what they told of persons. */
  readonly erased: number
  readonly anchors: number
  readonly faults: readonly Fault[]
}

type Options = { readonly folder?: string | undefined; readonly onProgress?: (part: number) => void }

/** @param options.folder of the anchors: a copy that was carried away tells more than the one beside the database */
export async function verifyChains(req: PayloadRequest, { folder, onProgress }: Options = {}): Promise<Report> {
  const files = await readAnchors(folder)
  const anchorFault = judgeAnchors(sha256, files)
  const faults: Fault[] = anchorFault ? [anchorFault] : []
  const anchors = anchorsByCase(files)
  const total = await countCases(req)
  const tally = { cases: 0, entries: 0, erased: 0 }
  for (const kind of CASE_KINDS) {
    for await (const found of eachCase(req, kind)) {
      const known = anchors.get(caseKey(found))
      const fault = await judgeCase(req, { found, known: known?.ends ?? [], tally })
      if (fault) faults.push({ kind, id: found.id, number: found.number, ...fault })
      anchors.delete(caseKey(found))
      tally.cases += 1
      onProgress?.(tally.cases / Math.max(total, tally.cases))
    }
  }
  faults.push(...(await vanished(req, anchors)), ...(await findStrays(req)))
  return { ...tally, anchors: files.length, faults }
}

async function countCases(req: PayloadRequest): Promise<number> {
  let total = 0
  for (const kind of CASE_KINDS) total += (await caseIds(req, kind)).length
  return total
}

type Known = OfCase & { readonly ends: Anchored[] }

function anchorsByCase(files: readonly StoredAnchor[]): Map<string, Known> {
  const known = new Map<string, Known>()
  for (const { file } of files) {
    for (const { kind, id, number, count, head } of file?.lines ?? []) {
      const one = known.get(caseKey({ kind, id })) ?? { kind, id, number, ends: [] }
      one.ends.push({ day: file?.day ?? '', count, head })
      known.set(caseKey({ kind, id }), one)
    }
  }
  return known
}

type Judging = {
  readonly found: CountedCase
  readonly known: readonly Anchored[]
  readonly tally: { entries: number; erased: number }
}

/** A case that grew while it was read is read again. */
async function judgeCase(req: PayloadRequest, { found, known, tally }: Judging): Promise<ChainFault | null> {
  for (let end = found; ; ) {
    const judge = judgeChain(sha256, end, known)
    const seen = { entries: 0, erased: 0 }
    let fault: ChainFault | null = null
    for await (const entry of entriesOf(req, found)) {
      seen.entries += 1
      if (hasErased(entry)) seen.erased += 1
      fault = judge.take(entry)
      if (fault) break
    }
    fault ??= judge.end()
    const [now] = fault ? await readCases(req, found.kind, [found.id]) : []
    if (now && now.count !== end.count) {
      end = now
      continue
    }
    tally.entries += seen.entries
    tally.erased += seen.erased
    return fault && (now || known.length > 0) ? fault : null // a draft that was thrown away meanwhile is no fault
  }
}

const AT_ONCE = 200

/** In order. A full page leaves its last number to the next one, so that two entries of one number stay together. */
async function* entriesOf(req: PayloadRequest, of: CountedCase) {
  for (let from: number | null = null; ; ) {
    const where: Where =
      from === null ? whereCase(of) : { and: [whereCase(of), { entry: { greater_than_equal: from } }] }
    const options = { where, sort: ['entry', 'at'], limit: AT_ONCE, pagination: false, req }
    const { docs } = await req.payload.db.find<CaseEvent>({ collection: 'case-events', ...options })
    // SQLite answers without waiting: what its statements held is freed, and signals are heard, in a turn of their own.
    await turn()
    const next: number = docs.at(-1)?.entry ?? 0
    const more = docs.length === AT_ONCE && next !== from
    for (const row of docs) if (!more || row.entry !== next) yield storedEntry(row)
    if (!more) return
    from = next
  }
}

/** What anchors name and no case is left of: asked again one by one. */
async function vanished(req: PayloadRequest, anchors: ReadonlyMap<string, Known>): Promise<Fault[]> {
  const faults: Fault[] = []
  for (const { kind, id, number, ends } of anchors.values()) {
    if ((await readCases(req, kind, [id])).length > 0) continue
    faults.push({ fault: 'vanished', kind, id, number, day: ends.at(-1)?.day ?? '' })
  }
  return faults
}
