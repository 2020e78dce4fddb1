import type { CollectionSlug, PayloadRequest } from 'payload'

import { bulkDelete } from '@/db/bulk'
import type { StoredRow } from '@/db/bulkPlan'

/** Under which number the mails about rows of a collection stand in the list of effects. */
const SUBJECT: Partial<Record<CollectionSlug, string>> = {
  orders: 'number',
  shipments: 'number',
  invoices: 'number',
  'expected-dates': 'orderNumber',
}

/** Mails about these rows that did not leave yet do not leave any more. */
export async function withdrawMails(
  req: PayloadRequest,
  collection: CollectionSlug,
  rows: readonly StoredRow[],
): Promise<void> {
  const field = SUBJECT[collection]
  if (!field || rows.length === 0) return
  const ids = new Set(rows.map(({ id }) => id))
  const subjects = [...new Set(rows.map((row) => row[field]))]
  const where = { status: { equals: 'due' }, kind: { equals: 'mail' }, subject: { in: subjects } }
  const { docs } = await req.payload.db.find<{ id: string; dedupeKey: string }>({
    collection: 'outbox',
    where,
    limit: 0,
    pagination: false,
    req,
  })
  const about = docs.filter(({ dedupeKey }) => dedupeKey.split(':').some((part) => ids.has(part)))
  await bulkDelete(
    req,
    'outbox',
    about.map(({ id }) => id),
  )
}
