/** A bundle on its way in: judged and told in words, or applied; in one transaction, or not at all. */
import type { PayloadRequest } from 'payload'
import { placeOf } from '@/core/config/entryFaults'
import { type Change, planOf } from '@/core/config/plan'
import { readBundle } from '@/core/config/readBundle'
import type { Bundle, Part, Shapes } from '@/core/config/shape'
import { DomainError, type DomainErrors, throwAll } from '@/core/errors'
import { inTransaction } from '@/db/transaction'
import { applyChanges, nameOf } from './applyChanges'
import { asWhole } from './asWhole'
import { recordRun } from './runs'
import { shapesOf } from './shapes'
import { entriesOf, imageKey, type Stored, storedConfig } from './stored'
import { type MadeFiles, removeFiles } from './writeImage'

/** So many entries are refused one by one; after that the check ends. */
const MAX_REFUSED = 10

export type Refused = Pick<Change, 'part' | 'key'> & { readonly error: DomainError }
export type Outcome = {
  readonly shapes: Shapes
  readonly changes: readonly Change[]
  readonly refused: readonly Refused[]
  /** Of what was applied; none when nothing changed, or when it was only tried. */
  readonly run: string | null
}

/** Ends a transaction that was only a trial. */
class TrialOver extends Error {
  override readonly name = 'TrialOver'
}

/**
 * Tries the whole import and takes it back, so that the guards themselves say what they refuse.
 *
 * @throws DomainError | DomainErrors CONFIG_… when it is no bundle of ours
 */
export async function checkBundle(req: PayloadRequest, value: unknown): Promise<Outcome> {
  const { bundle, shapes } = open(req, value)
  const refused: Refused[] = []
  let changes: readonly Change[] = []
  for (let run = 0; run <= MAX_REFUSED; run += 1) {
    const error = await trial(req, { bundle, shapes }, (planned) => {
      changes = planned
      return planned.filter((change) => !refused.some((one) => nameOf(one) === nameOf(change)))
    })
    if (!error) break
    refused.push(...error)
  }
  return { shapes, changes, refused, run: null }
}

type Opened = { readonly bundle: Bundle; readonly shapes: Shapes }

/** @returns what was refused of one entry, or null when everything stood */
async function trial(
  req: PayloadRequest,
  opened: Opened,
  choose: (planned: Change[]) => Change[],
): Promise<Refused[] | null> {
  const made: MadeFiles = []
  try {
    await inTransaction(req, async (inside) => {
      const stored = await begin(inside, opened.shapes, made)
      const work = { req: inside, shapes: opened.shapes, stored, made }
      const chosen = choose(planned(opened, stored))
      await asWhole(inside, opened.shapes, () => applyChanges(work, chosen))
      throw new TrialOver()
    })
    return null
  } catch (error) {
    if (error instanceof TrialOver) return null
    const refused = refusalsIn(error)
    if (refused.length === 0) throw error
    return refused
  } finally {
    await removeFiles(made)
  }
}

/**
 * @throws DomainError | DomainErrors CONFIG_…; then nothing is changed
 */
export async function importBundle(req: PayloadRequest, value: unknown): Promise<Outcome> {
  const { bundle, shapes } = open(req, value)
  const made: MadeFiles = []
  try {
    return await inTransaction(req, async (inside) => {
      const stored = await begin(inside, shapes, made)
      const changes = planned({ bundle, shapes }, stored)
      const work = { req: inside, shapes, stored, made }
      const ids = await asWhole(inside, shapes, () => applyChanges(work, changes))
      const run = await recordRun(inside, { shapes, changes, ids, before: stored })
      return { shapes, changes, refused: [], run }
    })
  } catch (error) {
    await removeFiles(made)
    throw error
  }
}

/** A transaction may begin again: what its last run left on disk goes first. */
async function begin(req: PayloadRequest, shapes: Shapes, made: MadeFiles): Promise<Stored> {
  await removeFiles(made)
  return storedConfig(req, shapes)
}

const planned = ({ bundle, shapes }: Opened, stored: Stored): Change[] => planOf(bundle, entriesOf(stored), shapes)

function open({ payload }: PayloadRequest, value: unknown): Opened {
  const shapes = shapesOf(payload.config)
  const read = readBundle(value, shapes)
  if ('problems' in read) {
    throwAll(read.problems)
    throw new Error('A bundle without problems has a content')
  }
  for (const { key, file } of read.bundle.media ?? []) {
    if (imageKey(Buffer.from(String(file), 'base64')) === key) continue
    const name = placeOf('media', String(key))
    throw new DomainError('CONFIG_VALUE_UNFIT', name, { name, how: 'key' })
  }
  return { bundle: read.bundle, shapes }
}

/** Told apart by name: there may be two copies of the class (docs/ARCHITECTURE.md). */
function refusalsIn(error: unknown): Refused[] {
  if (!(error instanceof Error)) return []
  const errors = error.name === 'DomainErrors' ? (error as DomainErrors).errors : [error as DomainError]
  return errors
    .filter(({ name, code }) => name === 'DomainError' && code === 'CONFIG_REFUSED')
    .map((one) => ({ part: one.details.part as Part, key: String(one.details.key), error: one }))
}
