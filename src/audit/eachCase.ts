/** Every case of a kind with what it says of its timeline, a few at a time: none is skipped while others come and go. */
import type { PayloadRequest } from 'payload'

import type { ChainEnd } from '@/core/audit/judgeChain'
import type { CaseKind, CaseRef } from '@/core/cases'

/** `number` is null for a draft. */
export type CountedCase = CaseRef & ChainEnd & { readonly number: string | null }

type Row = { id: string; number?: string | null; eventCount?: number | null; eventHead?: string | null }

const AT_ONCE = 200
const COUNTED = { number: true, eventCount: true, eventHead: true } as const

export async function caseIds(req: PayloadRequest, collection: CaseKind): Promise<string[]> {
  const { docs } = await req.payload.db.find({ collection, limit: 0, pagination: false, select: {}, req })
  return docs.map(({ id }) => String(id))
}

export async function* eachCase(req: PayloadRequest, kind: CaseKind): AsyncGenerator<CountedCase> {
  const ids = await caseIds(req, kind)
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    yield* await readCases(req, kind, ids.slice(at, at + AT_ONCE))
  }
}

export async function readCases(req: PayloadRequest, kind: CaseKind, ids: readonly string[]): Promise<CountedCase[]> {
  const where = { id: { in: [...ids] } }
  const options = { collection: kind, where, limit: 0, pagination: false, select: COUNTED, req }
  const { docs } = await req.payload.db.find<Row>(options)
  return docs.map(({ id, number, eventCount, eventHead }) => ({
    kind,
    id: String(id),
    number: number ?? null,
    count: eventCount ?? 0,
    head: eventHead ?? null,
  }))
}
