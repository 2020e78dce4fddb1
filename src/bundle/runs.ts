/** What imports did, kept so that it can be undone. */
import { staffOf } from '@access/rules'
import type { PayloadRequest } from 'payload'

import type { Change } from '@/core/config/plan'
import type { Entry, Part, Shapes } from '@/core/config/shape'
import { nameOf } from './applyChanges'
import { type Stored, type StoredRow, storedConfig } from './stored'

/** An entry as an import found it and left it. */
export type Touched = {
  readonly part: Part
  readonly key: string
  readonly id: string
  /** None for what the import made. */
  readonly before: Entry | null
  /** A draft that somebody had not put online yet, and that the import laid aside. */
  readonly beforeDraft: Entry | null
  readonly after: Entry
}

type Done = {
  readonly shapes: Shapes
  readonly changes: readonly Change[]
  readonly ids: ReadonlyMap<string, string>
  readonly before: Stored
}

/** @returns the id of the run, or null when the import changed nothing */
export async function recordRun(req: PayloadRequest, { shapes, changes, ids, before }: Done): Promise<string | null> {
  const made = changes.filter(({ kind }) => kind !== 'unchanged')
  if (made.length === 0) return null
  const now = rowsById(await storedConfig(req, shapes))
  const touched = made.map((change): Touched => {
    const { part, key } = change
    const id = ids.get(nameOf(change)) ?? ''
    const old = before.rows.get(part)?.get(key)
    const found = now.get(`${part}/${id}`)
    if (!found) throw new Error(`${part} ${key} is not where it was written`)
    return { part, key, id, before: old?.entry ?? null, beforeDraft: old?.newerDraft ?? null, after: found.row.entry }
  })
  const who =
    req.user?.collection === 'users' ? { user: staffOf(req)?.id, by: String(req.user.name) } : { by: 'npm run' }
  const data = { ...who, state: 'applied' as const, touched }
  const run = await req.payload.create({ collection: 'config-runs', data, depth: 0, overrideAccess: true, req })
  return run.id
}

/** Titles change, ids stay: by `part/id`. */
export function rowsById({ rows }: Stored): Map<string, { readonly key: string; readonly row: StoredRow }> {
  const found = new Map<string, { readonly key: string; readonly row: StoredRow }>()
  for (const [part, kept] of rows) for (const [key, row] of kept) found.set(`${part}/${row.id}`, { key, row })
  return found
}
