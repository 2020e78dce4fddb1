/** Looks through a whole run before anything of it is taken back. */
import { setImmediate as breathe } from 'node:timers/promises'
import type { PayloadRequest } from 'payload'

import type { BulkRow } from '@/db/bulkPlan'
import { chunksBackwards, nameOfRow, nameOfStored } from './changeLog'
import { type Obstacle, type Sight, weigh } from './weigh'

const MOST_NAMED = 100

type Judged = { readonly named: readonly Obstacle[]; readonly count: number }

/** What stands in the way of taking a run back; the first hundred by name. Nothing is written. */
export async function judgeRun(req: PayloadRequest, run: string): Promise<Judged> {
  const { made, repeated } = await touched(req, run)
  const later = new Map<string, BulkRow>()
  const sight: Sight = { will: (name, row) => ({ ...row, ...later.get(name) }), gone: (name) => made.has(name) }
  const named: Obstacle[] = []
  let count = 0
  for await (const { entries } of chunksBackwards(req, run)) {
    for (const entry of [...entries].reverse()) {
      const { restore, obstacles } = await weigh(req, entry, sight)
      for (const { stored, before } of restore) {
        const name = nameOfStored(entry, stored)
        if (repeated.has(name)) later.set(name, { ...later.get(name), ...before })
      }
      count += obstacles.length
      named.push(...obstacles.slice(0, MOST_NAMED - named.length))
      await breathe()
    }
  }
  return { named, count }
}

/** Rows that the run made, and those that it wrote more than once. */
async function touched(req: PayloadRequest, run: string) {
  const made = new Set<string>()
  const seen = new Set<string>()
  const repeated = new Set<string>()
  for await (const { entries } of chunksBackwards(req, run)) {
    for (const entry of entries) {
      for (const [key] of entry.created) made.add(nameOfRow(entry, key))
      for (const [key] of [...entry.created, ...entry.updated]) {
        const name = nameOfRow(entry, key)
        if (seen.has(name)) repeated.add(name)
        seen.add(name)
      }
    }
  }
  return { made, repeated }
}
