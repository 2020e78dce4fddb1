/** Brings a file of the ERP's rows in: read to its end, then stored chunk by chunk. Running it again changes nothing. */
import { setImmediate as breathe } from 'node:timers/promises'
import { createLocalReq, type Payload, type PayloadRequest } from 'payload'

import { BUSINESS_ZONE } from '@/core/day'
import { added, type ImportCounts, NOTHING } from '@/core/erp/importing'
import { DomainError } from '@/core/errors'
import { journalling } from '@/db/bulkJournal'
import { inTransaction } from '@/db/transaction'
import type { ErpImport } from '@/payload-types'
import { confirmStored } from '../confirmations'
import { type Checked, checkFile } from './checkFile'
import { type Chunk, chunksOf, Pace, weightOf } from './chunks'
import type { ImportFile } from './importFile'
import { keepChanges } from './keepChanges'
import type { ImportSetting } from './placedRow'
import { rowsOf } from './rowsOf'
import { beginRun, countsOf, endRun, newRun, noteRun, type Sender } from './runs'
import { writeChunk } from './writeChunk'

export type ImportWish = {
  /** Nothing is stored when a row is refused. */
  readonly allOrNothing?: boolean
  /** Nothing is stored in any case; the counts are what would have been. */
  readonly dryRun?: boolean
  /** How many rows the sender says there are. */
  readonly rows?: number
  /** The hash that the sender says the file has, in hexadecimal. */
  readonly sha256?: string
  /** Called with the stored part, from 0 to 1. */
  readonly onProgress?: (part: number) => void
}

/**
 * @returns the run; `refused` when `allOrNothing` was wished and a row was not taken
 * @throws DomainError IMPORT_HASH_DIFFERS, IMPORT_COUNT_DIFFERS or IMPORT_MALFORMED; nothing was stored then
 */
export async function runImport(
  payload: Payload,
  { file, sender, wish }: { file: ImportFile; sender: Sender; wish: ImportWish },
): Promise<ErpImport> {
  const run = wish.dryRun ? await newRun(payload, file, sender) : await beginRun(payload, file, sender)
  try {
    return await carryOut(payload, { file, wish, run })
  } catch (error) {
    const refusal = error instanceof DomainError ? error.code : 'UNEXPECTED'
    const stored = run.status === 'applying' || !REFUSALS.includes(refusal)
    await endRun(payload, run, { status: stored ? 'failed' : 'refused', refusal })
    throw error
  }
}

/** Of the file as a whole, before anything of it is stored. */
const REFUSALS = ['IMPORT_HASH_DIFFERS', 'IMPORT_COUNT_DIFFERS', 'IMPORT_MALFORMED']

type Job = { readonly file: ImportFile; readonly wish: ImportWish; readonly run: ErpImport }

async function carryOut(payload: Payload, job: Job): Promise<ErpImport> {
  const { file, wish, run } = job
  if (wish.sha256 && wish.sha256.toLowerCase() !== file.sha256) {
    throw new DomainError('IMPORT_HASH_DIFFERS', 'Not the file that was announced', { found: file.sha256 })
  }
  const req = await createLocalReq({}, payload)
  const checked = await checkFile(req, file, (read) => noteRun(req, run.id, { read }))
  await noteRun(req, run.id, { read: checked.read })
  if (wish.rows !== undefined && wish.rows !== checked.read) {
    const details = { expected: wish.rows, found: checked.read }
    throw new DomainError('IMPORT_COUNT_DIFFERS', 'Not as many rows as were announced', details)
  }
  const store = storerOf(payload, { ...job, checked, setting: await settingOf(req, checked) })
  if (wish.dryRun) return endRun(payload, run, { status: 'rehearsed', ...(await store('rehearse')) })
  if (wish.allOrNothing && run.status !== 'applying') {
    const counts = checked.counts.refused > 0 ? checked.counts : await store('rehearse')
    if (counts.refused > 0) {
      const { refused, errors } = counts
      return endRun(payload, run, { status: 'refused', refusal: 'IMPORT_ROWS_REFUSED', ...NOTHING, refused, errors })
    }
  }
  await noteRun(req, run.id, { status: 'applying' })
  return endRun(payload, run, { status: 'done', ...(await store('apply')) })
}

async function settingOf(req: PayloadRequest, { contenders }: Checked): Promise<ImportSetting> {
  const settings = { depth: 0, overrideAccess: true, req } as const
  const { businessZone } = await req.payload.findGlobal({ slug: 'portal-settings', ...settings })
  return { zone: businessZone || BUSINESS_ZONE, contenders }
}

type Storing = Job & { readonly checked: Checked; readonly setting: ImportSetting }
type Mode = 'rehearse' | 'apply'

type Stored = ImportCounts & { readonly longestHoldMs?: number }

/** Stores all chunks, or does as if: then each is taken back as soon as it is known what it would do. */
function storerOf(payload: Payload, { file, wish, run, checked, setting }: Storing) {
  return async (mode: Mode): Promise<Stored> => {
    const goesOn = mode === 'apply' && run.status === 'applying'
    const pace = new Pace(goesOn ? (run.longestHoldMs ?? 0) : 0)
    let counts = goesOn ? countsOf(run) : NOTHING
    let done = 0
    for await (const chunk of chunksOf(rowsOf(file), pace, goesOn ? (run.appliedLine ?? 0) : 0)) {
      const { made, ms } = await storeChunk(payload, mode, async (inside) => {
        const begun = new Date()
        const write = () => writeChunk(inside, file.entity, { chunk, setting })
        if (mode === 'rehearse') return added(counts, await write())
        const [written, entries] = await journalling(inside, write)
        const after = added(counts, written)
        await keepChanges(inside, { run: run.id, line: chunk.line, entries })
        await confirmStored(inside, file.entity, begun)
        await noteRun(inside, run.id, { ...after, appliedLine: chunk.line, longestHoldMs: pace.longestMs })
        return after
      })
      counts = made
      pace.took(ms, weightIn(chunk))
      await breathe() // here, where nobody waits for a turn to write: in a batch of SQLite's nothing else is answered
      done += chunk.read
      if (mode === 'apply') wish.onProgress?.(checked.read > 0 ? Math.min(1, done / checked.read) : 1)
    }
    return mode === 'apply' ? { ...counts, longestHoldMs: pace.longestMs } : counts
  }
}

const weightIn = ({ rows }: Chunk): number => rows.reduce((sum, row) => sum + weightOf(row), 0)

/** How it went, thrown so that the transaction is taken back. */
class Rehearsed extends Error {
  constructor(readonly counts: ImportCounts) {
    super('Rehearsed')
  }
}

async function storeChunk(payload: Payload, mode: Mode, write: (req: PayloadRequest) => Promise<ImportCounts>) {
  let from = 0
  const unit = async (req: PayloadRequest) => {
    from = performance.now() // the turn to write has come
    const counts = await write(req)
    if (mode === 'rehearse') throw new Rehearsed(counts)
    return counts
  }
  const made = await inTransaction(await createLocalReq({}, payload), unit).catch((error: unknown) => {
    if (error instanceof Rehearsed) return error.counts
    throw error
  })
  return { made, ms: performance.now() - from }
}
