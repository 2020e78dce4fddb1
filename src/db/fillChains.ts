import { createLocalReq, type Payload, type Where } from 'payload'

import { CASE_KINDS, type CaseKind } from '@/core/cases'
import { compareAndSet } from './atomic'
import { numberEntries } from './caseEvents'
import { inTransaction } from './transaction'

const AT_ONCE = 200

/**
 * Gives cases from before it was kept how many entries their timeline has, and the hash of the last. Run at every start, on
 * both databases; it finds nothing the next time.
 */
export async function fillChains(payload: Payload): Promise<void> {
  for (const kind of CASE_KINDS) {
    for (let ids = await unfilled(payload, kind); ids.length > 0; ids = await unfilled(payload, kind)) {
      for (const id of ids) await fillOne(payload, kind, id)
    }
  }
}

async function unfilled({ db }: Payload, collection: CaseKind): Promise<string[]> {
  const where = { eventCount: { exists: false } }
  const { docs } = await db.find({ collection, where, limit: AT_ONCE, pagination: false, select: {} })
  return docs.map(({ id }) => String(id))
}

async function fillOne(payload: Payload, kind: CaseKind, id: string): Promise<void> {
  await inTransaction(await createLocalReq({}, payload), async (req) => {
    const { count, head } = await numberEntries(req, { kind, id })
    const where: Where = { and: [{ id: { equals: id } }, { eventCount: { exists: false } }] }
    const row = await req.payload.db.findOne<{ id: string; updatedAt: string }>({ collection: kind, where, req })
    const data = { eventCount: count, eventHead: head, updatedAt: row?.updatedAt }
    await compareAndSet(req, { collection: kind, where, data })
  })
}
