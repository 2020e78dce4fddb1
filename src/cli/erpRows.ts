/** `npm run erp:import -- FILE --entity orders`: rows of the ERP from a file, as POST /api/erp/:entity takes them. */
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { Payload } from 'payload'

import { ERP_ROWS, type ErpEntity } from '@/core/erp/entities'
import { IMPORT_FORMATS, type ImportFormat, isErpEntity } from '@/core/erp/importing'
import type { RowFault } from '@/core/erp/readRow'
import { hashOf } from '@/erp/import/hashOf'
import { runImport } from '@/erp/import/runImport'
import type { ErpImport } from '@/payload-types'

type Refuse = (sentence: string) => never

export type RowsCommand = {
  readonly file: string
  readonly entity: ErpEntity
  readonly format: ImportFormat
  readonly allOrNothing: boolean
  readonly dryRun: boolean
}

/** Null when no `--entity` is named: then it is another import that is meant. */
export function rowsCommand(args: readonly string[], refuse: Refuse): RowsCommand | null {
  if (!args.some((one) => one === '--entity' || one.startsWith('--entity='))) return null
  const { values, positionals } = read(args, refuse)
  const { entity = '', format = path.extname(positionals[0] ?? '').slice(1) || 'ndjson' } = values
  const [file, ...more] = positionals
  if (!file || more.length > 0) return refuse('Give one file: npm run erp:import -- orders.ndjson --entity orders')
  if (!isErpEntity(entity)) return refuse(`--entity is one of: ${Object.keys(ERP_ROWS).join(', ')}.`)
  const known = IMPORT_FORMATS.find((one) => one === format)
  if (!known) return refuse(`Say which format ${file} has: --format ${IMPORT_FORMATS.join(' or --format ')}.`)
  const { 'all-or-nothing': allOrNothing = false, 'dry-run': dryRun = false } = values
  return { file, entity, format: known, allOrNothing, dryRun }
}

function read(args: readonly string[], refuse: Refuse) {
  const options = {
    entity: { type: 'string' },
    format: { type: 'string' },
    'all-or-nothing': { type: 'boolean' },
    'dry-run': { type: 'boolean' },
  } as const
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error))
  }
}

/** Goes on where an import of the same file was killed. */
export async function importRowsOf(payload: Payload, command: RowsCommand): Promise<ErpImport> {
  const { file: place, entity, format, allOrNothing, dryRun } = command
  const file = { place, name: path.basename(place), sha256: await hashOf(place), entity, format }
  const wish = { allOrNothing, dryRun, onProgress: progressBar() }
  return runImport(payload, { file, sender: { door: 'command', silentMs: 0 }, wish })
}

const BAR = 40

/** Drawn over itself, for people who watch. */
function progressBar(): (part: number) => void {
  if (!process.stderr.isTTY) return () => undefined
  return (part) => {
    const full = Math.round(part * BAR)
    process.stderr.write(`\r  ${'█'.repeat(full)}${'░'.repeat(BAR - full)} ${Math.floor(part * 100)} %`)
    if (part >= 1) process.stderr.write('\n')
  }
}

/** What a run did, for people. */
export function rowsText(run: ErpImport): string {
  const n = (value: number | null | undefined) => (value ?? 0).toLocaleString('en-GB')
  const head: Partial<Record<ErpImport['status'], string>> = {
    rehearsed: '  A dry run: nothing was stored. It would have been:\n',
    refused: '  Nothing was stored: all or nothing was asked for, and rows were refused.\n',
  }
  const older = run.older ? `, ${n(run.older)} older than what was there` : ''
  const counts = `  ${n(run.read)} rows read: ${n(run.created)} new, ${n(run.updated)} changed, ${n(run.unchanged)} as they were${older}\n`
  const faults = (run.errors ?? []) as RowFault[]
  const lines = faults.map(({ line, field, reason }) => `  Line ${line}${field && `, ${field}`}: ${reason}\n`)
  const rest = run.refused ? `  ${n(run.refused)} rows refused\n` : ''
  return `${head[run.status] ?? ''}${counts}${rest}${lines.join('')}`
}
