/** The row that tells of a run: begun before the file is read, brought up to date with every chunk. */
import { createLocalReq, type Payload, type PayloadRequest, type Where } from 'payload'

import { added, type ImportCounts, NOTHING } from '@/core/erp/importing'
import type { RowFault } from '@/core/erp/readRow'
import type { ErpImport } from '@/payload-types'
import type { ImportFile } from './importFile'

/** Who sent the file, and by which door. */
export type Sender = {
  readonly door: ErpImport['door']
  readonly user?: string
  /** A run of the same file that was silent for this long was killed: it is gone on with. */
  readonly silentMs: number
}

const collection = 'erp-imports'
const quiet = { depth: 0, overrideAccess: true } as const

/** A new run, or the one of the same file that broke off while it was stored. */
export async function beginRun(payload: Payload, file: ImportFile, sender: Sender): Promise<ErpImport> {
  const before = new Date(Date.now() - sender.silentMs)
  await endUnchecked(await createLocalReq({}, payload), file, before)
  return (await brokenRun(payload, file, before)) ?? newRun(payload, file, sender)
}

/** Runs that were killed while their file was being checked never come back: nothing of them was stored. */
async function endUnchecked(req: PayloadRequest, { sha256 }: ImportFile, before: Date): Promise<void> {
  const where = { and: [{ sha256: { equals: sha256 } }, { status: { equals: 'checking' } }, silentSince(before)] }
  const { docs } = await req.payload.find({ collection, where, pagination: false, ...quiet, req })
  for (const { id } of docs) await noteRun(req, id, { status: 'interrupted' })
}

export const silentSince = (before: Date): Where => ({ updatedAt: { less_than_equal: before.toISOString() } })

export function newRun(payload: Payload, file: ImportFile, { door, user }: Sender): Promise<ErpImport> {
  const { name, sha256, entity, format } = file
  const data = { file: name, sha256, entity, format, door, user, status: 'checking' as const }
  return payload.create({ collection, data: { ...data, startedAt: new Date().toISOString() }, ...quiet })
}

async function brokenRun(payload: Payload, { sha256, entity, format }: ImportFile, before: Date) {
  const { docs } = await payload.find({
    collection,
    where: {
      sha256: { equals: sha256 },
      entity: { equals: entity },
      format: { equals: format },
      status: { equals: 'applying' },
      ...silentSince(before),
    },
    sort: '-startedAt',
    limit: 1,
    ...quiet,
  })
  return docs[0]
}

export const countsOf = (run: ErpImport): ImportCounts =>
  added(NOTHING, {
    created: run.created ?? 0,
    updated: run.updated ?? 0,
    unchanged: run.unchanged ?? 0,
    older: run.older ?? 0,
    refused: run.refused ?? 0,
    errors: (run.errors ?? []) as RowFault[],
  })

export type RunChange = Partial<
  Pick<ErpImport, 'status' | 'refusal' | 'read' | 'appliedLine' | 'durationMs' | 'longestHoldMs'> & ImportCounts
>

/** Inside the transaction of the request, where it has one. */
export async function noteRun(req: PayloadRequest, id: string, change: RunChange): Promise<void> {
  const data = { ...change, updatedAt: new Date().toISOString() }
  await req.payload.db.updateOne({ collection, id, data, returning: false, req })
}

export async function endRun(payload: Payload, { id, startedAt }: ErpImport, change: RunChange): Promise<ErpImport> {
  const durationMs = Math.max(0, Date.now() - Date.parse(startedAt))
  await noteRun(await createLocalReq({}, payload), id, { ...change, durationMs })
  return payload.findByID({ collection, id, ...quiet })
}
