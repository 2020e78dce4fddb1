/** Which rows of a chunk can be put back as they were: those that are as the run left them. */
import type { CollectionSlug, PayloadRequest } from 'payload'

import { FIELD_OWNERS, fieldsOwnedBy, type OwnedCollection } from '@/core/fieldOwners'
import { findByKeys } from '@/db/bulk'
import { type JournalEntry, printOf, type RowKey } from '@/db/bulkJournal'
import type { BulkRow, StoredRow } from '@/db/bulkPlan'
import { nameOfRow, nameOfStored } from './changeLog'
import { ordersWithLines, referredTo } from './dependants'

/** Why a row stays: it is another one since, or something else needs it. */
export type Obstacle = {
  readonly collection: CollectionSlug
  /** What people call the row: a number, of a line with that of its order. */
  readonly number: string
  readonly reason: 'changed' | 'inUse'
}

export type Weighed = {
  readonly remove: readonly StoredRow[]
  readonly restore: readonly { readonly stored: StoredRow; readonly before: BulkRow }[]
  readonly obstacles: readonly Obstacle[]
}

export type Sight = {
  /** How a row will be when what came after this entry is taken back; undefined for as it is. */
  readonly will: (name: string, row: StoredRow) => StoredRow
  /** Whether a row is gone by then. */
  readonly gone: (name: string) => boolean
}

const AS_IT_IS: Sight = { will: (_name, row) => row, gone: () => false }

export async function weigh(req: PayloadRequest, entry: JournalEntry, sight: Sight = AS_IT_IS): Promise<Weighed> {
  const { collection, keyFields, created, updated } = entry
  const keys = [...created.map(([key]) => key), ...updated.map(([key]) => key)]
  const found = await findByKeys(req, { collection, keyFields, keys })
  const rows = new Map(found.map((row) => [nameOfStored(entry, row), row]))
  const owned = collection in FIELD_OWNERS ? fieldsOwnedBy('nazorg', collection as OwnedCollection) : []
  const obstacles: Obstacle[] = []
  /** Null for a row that is not as it was left; one that somebody removed needs nothing. */
  const asLeft = (key: RowKey, print: string, leftOut: readonly string[]): StoredRow | null => {
    const row = rows.get(nameOfRow(entry, key))
    if (!row) return null
    if (printOf(sight.will(nameOfRow(entry, key), row), leftOut) === print) return row
    obstacles.push({ collection, number: key.slice(0, 2).join(' / '), reason: 'changed' })
    return null
  }
  const mine = created.flatMap(([key]) => rows.get(nameOfRow(entry, key)) ?? [])
  const needed = await neededOf(req, collection, { rows: mine, sight })
  const remove = created.flatMap(([key, print]) => {
    const row = rows.get(nameOfRow(entry, key))
    if (!row || !needed.has(row.id)) return asLeft(key, print, []) ?? []
    obstacles.push({ collection, number: key.slice(0, 2).join(' / '), reason: 'inUse' })
    return []
  })
  const restore = updated.flatMap(([key, print, before]) => {
    const stored = asLeft(key, print, owned)
    return stored ? [{ stored, before }] : []
  })
  return { remove, restore, obstacles }
}

type Mine = { readonly rows: readonly StoredRow[]; readonly sight: Sight }

async function neededOf(req: PayloadRequest, collection: CollectionSlug, { rows, sight }: Mine) {
  const ids = rows.map(({ id }) => id)
  const referred = await referredTo(req, collection, ids)
  if (collection !== 'orders') return referred
  const numbers = rows.map(({ number }) => String(number))
  const stays = ({ orderNumber, lineNumber }: { orderNumber: string; lineNumber: number }) =>
    !sight.gone(nameOfRow({ collection: 'order-lines' }, [orderNumber, lineNumber]))
  const withLines = await ordersWithLines(req, numbers, stays)
  return new Set([...referred, ...rows.filter(({ number }) => withLines.has(String(number))).map(({ id }) => id)])
}
