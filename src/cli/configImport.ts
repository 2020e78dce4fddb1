/**
 * `npm run config:import -- <file> [--dry-run]`: applies a configuration as a whole, or tells what it would do.
 * `npm run config:import -- --undo <run>`: takes an import back.
 */
import '@/config/start'

import { readFile, stat } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { refusalSentence } from '@messages/refusal'
import config from '@payload-config'
import { getPayload, type PayloadRequest } from 'payload'

import { checkBundle, importBundle } from '@/bundle/importBundle'
import { reportOf } from '@/bundle/report'
import { undoRun } from '@/bundle/undoRun'
import { MAX_BUNDLE_MEGABYTES } from '@/core/config/shape'
import type { DomainErrorCode } from '@/core/errors'
import { MEGABYTE } from '@/core/files/kinds'
import { configRequest, refusalText } from './configRequest'
import { configText } from './configText'

const USAGE = 'Give one file: npm run config:import -- nazorg-config.json [--dry-run], or --undo and the id of a run.'
const options = { 'dry-run': { type: 'boolean' }, undo: { type: 'string' } } as const
const { values, positionals } = parseArgs({ options, allowPositionals: true })
if (positionals.length !== (values.undo ? 0 : 1) || (values.undo && values['dry-run'])) refuse(USAGE)

const value = values.undo ? null : await readJson(positionals[0] ?? '')
const payload = await getPayload({ config })
let failed = false
try {
  const req = await configRequest(payload)
  if (values.undo) await undo(req, values.undo)
  else failed = await load(req, value)
} catch (error) {
  refuse(refusalText(error, (code, details) => refusalSentence(code as DomainErrorCode, { ...details }, 'en')))
}
await payload.destroy()
process.exit(failed ? 1 : 0)

async function undo(req: PayloadRequest, run: string): Promise<void> {
  await undoRun(req, run)
  process.stdout.write(`Run ${run} is undone.\n`)
}

/** @returns whether anything is refused */
async function load(req: PayloadRequest, bundle: unknown): Promise<boolean> {
  const trial = values['dry-run'] === true
  const report = reportOf(await (trial ? checkBundle : importBundle)(req, bundle), 'en')
  process.stdout.write(configText(report))
  if (trial) process.stdout.write('Nothing was changed: this was a dry run.\n')
  else process.stdout.write(report.run ? `Applied as run ${report.run}.\n` : 'Nothing to change.\n')
  return report.entries.some(({ kind }) => kind === 'refused')
}

async function readJson(file: string): Promise<unknown> {
  const found = await stat(file).catch(() => refuse(`There is no file ${file}.`))
  if (found.size > MAX_BUNDLE_MEGABYTES * MEGABYTE) refuse(`${file} is larger than ${MAX_BUNDLE_MEGABYTES} MB.`)
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch {
    return refuse(`${file} is no JSON.`)
  }
}

function refuse(sentence: string): never {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}
