/** The timeline of one case as it is stored: what it tells, and whether its chain holds. */
import { readCases } from '@/audit/eachCase'
import { type ChainFault, judgeChain } from '@/core/audit/judgeChain'
import { type CaseRef, whereCase } from '@/core/cases'
import { sha256, storedEntry } from '@/db/caseEvents'
import type { CaseEvent } from '@/payload-types'
import type { Nazorg } from './nazorg'

export type StoredTimeline = { readonly kinds: readonly string[]; readonly fault: ChainFault | null }

export async function timelineOf(nazorg: Nazorg, of: CaseRef): Promise<StoredTimeline> {
  const req = await nazorg.request()
  const where = whereCase(of)
  const options = { where, sort: 'entry', limit: 0, pagination: false, req }
  const { docs } = await req.payload.db.find<CaseEvent>({ collection: 'case-events', ...options })
  const [end = { count: 0, head: null }] = await readCases(req, of.kind, [of.id])
  const judge = judgeChain(sha256, end)
  const faults = docs.map((row) => judge.take(storedEntry(row)))
  return { kinds: docs.map(({ kind }) => kind), fault: faults.find(Boolean) ?? judge.end() }
}
