/** When the ERP last changed what it sent, by its own word: an older file does not undo a newer one. */
import type { PayloadRequest } from 'payload'

import type { ErpEntity } from '@/core/erp/entities'
import { naturalKey } from '@/core/erp/importing'
import { isOlder } from '@/core/erp/mergeRows'
import { bulkUpsert } from '@/db/bulk'
import type { PlacedRow } from './placedRow'

const keyOf = (entity: ErpEntity, { row }: PlacedRow): string => `${entity}:${naturalKey(row)}`

/** The rows without those that are older than what is stored. */
export async function withoutOlder(
  req: PayloadRequest,
  entity: ErpEntity,
  rows: readonly PlacedRow[],
): Promise<PlacedRow[]> {
  const keys = rows.filter(({ row }) => row.updatedAt).map((one) => keyOf(entity, one))
  if (keys.length === 0) return [...rows]
  const where = { key: { in: keys } }
  const options = { pagination: false, depth: 0, overrideAccess: true, req } as const
  const { docs } = await req.payload.find({ collection: 'erp-row-times', where, ...options })
  const times = new Map(docs.map(({ key, changedAt }) => [key, changedAt]))
  return rows.filter((one) => !isOlder(one.row, times.get(keyOf(entity, one))))
}

export async function keepTimes(req: PayloadRequest, entity: ErpEntity, rows: readonly PlacedRow[]): Promise<void> {
  const times = rows.flatMap((one) =>
    one.row.updatedAt ? [{ key: keyOf(entity, one), changedAt: new Date(one.row.updatedAt).toISOString() }] : [],
  )
  await bulkUpsert(req, { collection: 'erp-row-times', rows: times, keyFields: ['key'] })
}
