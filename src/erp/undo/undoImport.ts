/** Takes a run back, where nothing changed since: looked through as a whole, then chunk by chunk, the last one first. */
import { setImmediate as breathe } from 'node:timers/promises'
import { createLocalReq, type Payload, type PayloadRequest, type Where } from 'payload'

import { UNDO_DAYS } from '@/core/erp/importing'
import { DomainError } from '@/core/errors'
import { compareAndSet } from '@/db/atomic'
import { inTransaction } from '@/db/transaction'
import type { ErpImport } from '@/payload-types'
import { silentSince } from '../import/runs'
import { lastChunk } from './changeLog'
import { judgeRun } from './judgeRun'
import { takeBack } from './takeBack'

const collection = 'erp-imports'
const DAY_MS = 86_400_000
/** A run, or its undoing, that was silent for so long was killed. */
const SILENT_MS = 60_000

type UndoOrder = {
  readonly id: string
  /** Who asked, as the run remembers it. */
  readonly by: string
  /** Of a killed run or undoing; another one than a minute where nobody else can be at work. */
  readonly silentMs?: number
}

/**
 * What the run made is removed, and what it changed holds again what it held before. Killed, it goes on when it is asked again.
 *
 * @throws DomainError NOT_FOUND, IMPORT_NOT_UNDOABLE, IMPORT_UNDO_EXPIRED, or IMPORT_CHANGED_SINCE with the first hundred rows
 *   that stand in the way; nothing was taken back then
 */
export async function undoImport(payload: Payload, order: UndoOrder): Promise<ErpImport> {
  const { id, by, silentMs = SILENT_MS } = order
  const req = await createLocalReq({}, payload)
  const run = await payload.findByID({ collection, id, depth: 0, disableErrors: true, overrideAccess: true, req })
  if (!run) throw new DomainError('NOT_FOUND', 'No such import')
  if (run.status !== 'undoing') await requireAsLeft(req, run)
  await claim(req, { run, by, silentMs })
  while (await undoChunk(payload, id)) await breathe() // others are answered in between
  const data = { status: 'undone' as const, undoneAt: new Date().toISOString() }
  await payload.db.updateOne({ collection, id, data, returning: false, req })
  return payload.findByID({ collection, id, depth: 0, overrideAccess: true })
}

async function requireAsLeft(req: PayloadRequest, run: ErpImport): Promise<void> {
  if (!['done', 'failed', 'applying'].includes(run.status)) notUndoable(run)
  const written = (run.created ?? 0) + (run.updated ?? 0) > 0
  const tooOld = Date.now() - Date.parse(run.startedAt) > UNDO_DAYS * DAY_MS
  if (tooOld || (written && (await lastChunk(req, run.id)) === null)) {
    throw new DomainError('IMPORT_UNDO_EXPIRED', 'Too long ago', { days: UNDO_DAYS })
  }
  const { named, count } = await judgeRun(req, run.id)
  if (count > 0) throw new DomainError('IMPORT_CHANGED_SINCE', 'Changed since', { count, rows: named })
}

function notUndoable({ status }: ErpImport): never {
  throw new DomainError('IMPORT_NOT_UNDOABLE', `The run is ${status}`, { status })
}

type Claim = { readonly run: ErpImport; readonly by: string; readonly silentMs: number }

/** Only one undoes a run at a time, and none that is still being imported. */
async function claim(req: PayloadRequest, { run, by, silentMs }: Claim): Promise<void> {
  const silent = silentSince(new Date(Date.now() - silentMs))
  const isOpen: Where = {
    or: [{ status: { in: ['done', 'failed'] } }, { and: [{ status: { in: ['applying', 'undoing'] } }, silent] }],
  }
  const where = { and: [{ id: { equals: run.id } }, isOpen] }
  const data = { status: 'undoing', undoneBy: by, updatedAt: new Date().toISOString() }
  if (!(await compareAndSet(req, { collection, where, data }))) notUndoable(run)
}

/** @returns whether there was one */
async function undoChunk(payload: Payload, id: string): Promise<boolean> {
  return inTransaction(await createLocalReq({}, payload), async (inside) => {
    const chunk = await lastChunk(inside, id)
    if (!chunk) return false
    const { removed, restored, kept } = await takeBack(inside, chunk)
    await inside.payload.db.deleteOne({
      collection: 'erp-import-changes',
      where: { id: { equals: chunk.id } },
      req: inside,
    })
    const run = await inside.payload.findByID({ collection, id, depth: 0, overrideAccess: true, req: inside })
    const data = {
      undoRemoved: (run.undoRemoved ?? 0) + removed,
      undoRestored: (run.undoRestored ?? 0) + restored,
      undoKept: (run.undoKept ?? 0) + kept,
      updatedAt: new Date().toISOString(),
    }
    await inside.payload.db.updateOne({ collection, id, data, returning: false, req: inside })
    return true
  })
}
