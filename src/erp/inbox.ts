/** A folder in which an ERP drops its files (`ERP_INBOX`): each is imported once it has come to rest, and put away with what became of it. */
import { mkdir, readdir, rename, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'

import { type Dropped, droppedAs, paperOf } from '@/core/erp/inboxName'
import { DomainError } from '@/core/errors'
import type { ErpImport } from '@/payload-types'
import { hashOf } from './import/hashOf'
import { runImport } from './import/runImport'

export type Inbox = {
  /** Finishes the file in hand. */
  stop(): Promise<void>
}

type Log = {
  info(facts: object, message: string): void
  warn(facts: object, message: string): void
  error(facts: object, message: string): void
}
type Setting = {
  readonly folder: string
  readonly logger: Log
  readonly takePaper: TakePaper
  readonly everyMs?: number
  /** How long the PDF of an invoice waits for its invoice. */
  readonly paperWaitsMs?: number
}

/** Null when there is no invoice of that number. */
type TakePaper = (payload: Payload, place: string, number: string) => Promise<object | null>

/** In `working` lies what is imported now; a file that was there when the process died is taken again. */
const ROOMS = ['working', 'done', 'refused'] as const
const EVERY_MS = 3_000
const PAPER_WAITS_MS = 7 * 86_400_000

/** Looks again and again. One process watches a folder. */
export function watchInbox(payload: Payload, setting: Setting): Inbox {
  const { folder, logger, everyMs = EVERY_MS } = setting
  const sizes = new Map<string, string>()
  let running = true
  let wake = () => {}
  const pause = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, everyMs)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })

  const look = async () => {
    for (const name of await openIn(folder)) {
      if (!running) return
      await carryOut(payload, setting, name)
    }
    for (const name of await restingIn(folder, sizes)) {
      if (!running) return
      if (paperOf(name) === null) await carryOutRows(payload, setting, name)
      else await carryOutPaper(payload, setting, name)
    }
  }
  const loop = async () => {
    while (running) {
      // A file that is taken away under our hands, or a disk that is away: the next look may find it well.
      await look().catch((err: unknown) => logger.error({ err, folder }, 'the inbox of the ERP could not be looked at'))
      if (running) await pause()
    }
  }
  const over = loop()
  return {
    stop: async () => {
      running = false
      wake()
      await over
    },
  }
}

/** What an earlier look began and did not end. */
async function openIn(folder: string): Promise<string[]> {
  for (const room of ROOMS) await mkdir(path.join(folder, room), { recursive: true })
  return (await readdir(path.join(folder, 'working'))).filter((name) => droppedAs(name) !== null).sort()
}

const isOurs = (name: string): boolean => droppedAs(name) !== null || paperOf(name) !== null

/** Files that did not grow since the last look, the oldest first. `sizes` remembers that look. */
async function restingIn(folder: string, sizes: Map<string, string>): Promise<string[]> {
  const seen: { name: string; mark: string; at: number }[] = []
  for (const name of (await readdir(folder)).filter(isOurs)) {
    const { size, mtimeMs } = await stat(path.join(folder, name))
    seen.push({ name, mark: `${size} ${mtimeMs}`, at: mtimeMs })
  }
  const resting = seen.filter(({ name, mark }) => sizes.get(name) === mark)
  sizes.clear()
  for (const { name, mark } of seen) sizes.set(name, mark)
  return resting.sort((a, b) => a.at - b.at || a.name.localeCompare(b.name)).map(({ name }) => name)
}

async function carryOutRows(payload: Payload, setting: Setting, name: string): Promise<void> {
  await rename(path.join(setting.folder, name), path.join(setting.folder, 'working', name))
  await carryOut(payload, setting, name)
}

/** A file that breaks is put away like one that is refused: the next is not kept waiting. */
async function carryOut(payload: Payload, { folder, logger }: Setting, name: string): Promise<void> {
  const place = path.join(folder, 'working', name)
  const told = await importDropped(payload, place, droppedAs(name) as Dropped)
  if ('fault' in told) logger.error({ err: told.fault, file: name }, 'a file of the ERP could not be imported')
  const run = 'run' in told ? told.run : null
  if (run?.refused) logger.warn({ file: name, refused: run.refused }, 'rows of the ERP were refused')
  const { user: _account, ...facts } = run ?? { user: null, refusal: 'refusal' in told ? told.refusal : 'UNEXPECTED' }
  await putAway({ folder, logger }, place, { room: run?.status === 'done' ? 'done' : 'refused', facts })
}

/** A PDF whose invoice is not there yet stays where it lies, until it waited too long. */
async function carryOutPaper(payload: Payload, setting: Setting, name: string): Promise<void> {
  const { folder, logger, takePaper, paperWaitsMs = PAPER_WAITS_MS } = setting
  const place = path.join(folder, name)
  try {
    const taken = await takePaper(payload, place, paperOf(name) ?? '')
    const { mtimeMs, ctimeMs } = await stat(place)
    if (taken) await putAway(setting, place, { room: 'done', facts: taken })
    else if (Date.now() - Math.max(mtimeMs, ctimeMs) > paperWaitsMs) {
      await putAway(setting, place, { room: 'refused', facts: { refusal: 'INVOICE_UNKNOWN' } })
    }
  } catch (error) {
    // The scanner may be back at the next look.
    if (error instanceof DomainError && error.code === 'SCANNER_UNREACHABLE') throw error
    const refusal = error instanceof DomainError ? error.code : 'UNEXPECTED'
    logger.error({ err: error, file: name }, 'the PDF of an invoice could not be kept')
    await putAway(setting, place, { room: 'refused', facts: { refusal } })
  }
}

type Fate = { readonly room: 'done' | 'refused'; readonly facts: object }

async function putAway({ folder, logger }: Pick<Setting, 'folder' | 'logger'>, place: string, { room, facts }: Fate) {
  const name = path.basename(place)
  const stamp = new Date().toISOString().replaceAll(/[:.]/g, '-')
  const kept = path.join(folder, room, `${stamp} ${name}`)
  await writeFile(`${kept}.json`, `${JSON.stringify(facts, null, 2)}\n`)
  await rename(place, kept)
  logger.info({ file: name, room }, 'a file of the ERP was put away')
}

type Told = { readonly run: ErpImport } | { readonly refusal: string } | { readonly fault: unknown }

async function importDropped(payload: Payload, place: string, { entity, format }: Dropped): Promise<Told> {
  try {
    const file = { place, name: path.basename(place), sha256: await hashOf(place), entity, format }
    return { run: await runImport(payload, { file, sender: { door: 'inbox', silentMs: 0 }, wish: {} }) }
  } catch (fault) {
    return fault instanceof DomainError ? { refusal: fault.code } : { fault }
  }
}
