import type { PayloadRequest } from 'payload'

import { CASE_KINDS, caseIn } from '@/core/cases'
import type { CaseEvent } from '@/payload-types'
import { caseIds, readCases } from './eachCase'

type Stray = { readonly fault: 'stray'; readonly id: string; readonly number: string | null; readonly at: string }

const AT_ONCE = 1000

/** Entries whose case is gone, one per number where they tell it. */
export async function findStrays(req: PayloadRequest): Promise<Stray[]> {
  const known = new Set<string>()
  for (const kind of CASE_KINDS) for (const id of await caseIds(req, kind)) known.add(id)
  const strays = new Map<string, Stray>()
  for (let page = 1; ; page += 1) {
    const options = { sort: 'createdAt', limit: AT_ONCE, page, pagination: true, req }
    const { docs, hasNextPage } = await req.payload.db.find<CaseEvent>({ collection: 'case-events', ...options })
    for (const row of docs) {
      const of = caseIn(row)
      if (of && (known.has(of.id) || (await readCases(req, of.kind, [of.id])).length > 0)) continue
      const number = (row.data as { number?: string } | null)?.number ?? null
      strays.set(number ?? of?.id ?? row.id, { fault: 'stray', id: row.id, number, at: row.at })
    }
    if (!hasNextPage) return [...strays.values()]
  }
}
