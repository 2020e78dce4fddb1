/**
 * `npm run erp:import -- <file> --entity orders` imports rows of the ERP (src/cli/erpRows.ts);
 * `npm run erp:import -- --undo <id>` takes such an import back;
 * `npm run erp:import -- <file>` a file of the Online Retail data set into the database;
 * `npm run erp:import -- reason-codes <file>` the ERP's list of reason codes, with the columns code and description;
 * `npm run erp:import -- companies <file>` the register in which dealers look companies up.
 */
import '@/config/start'

import config from '@payload-config'
import { getPayload } from 'payload'

import { importCompanies } from '@/erp/importCompanies'
import { importReasonCodes } from '@/erp/importReasonCodes'
import { importRetail } from '@/erp/importRetail'
import { undoImport } from '@/erp/undo/undoImport'
import { importRowsOf, type RowsCommand, rowsCommand, rowsText } from './erpRows'
import { sentenceOf, undoCommand, undoText } from './erpUndo'
import { companiesText, importText, reasonCodesText } from './importText'

const KINDS = ['reason-codes', 'companies'] as const
const args = process.argv.slice(2)
const kind = KINDS.find((one) => one === args[0])
const command = rowsCommand(args, refuse)
const undone = undoCommand(args, refuse)
const [file, ...more] = kind ? args.slice(1) : args
if (!command && !undone && (!file || more.length > 0)) {
  refuse('Give one file: npm run erp:import -- [reason-codes|companies] lines.csv, or lines.ndjson --entity orders')
}

const payload = await getPayload({ config })
try {
  process.stdout.write(await run(file ?? ''))
} catch (error) {
  refuse(sentenceOf(error))
}
await payload.destroy()
process.exit(process.exitCode ?? 0)

async function run(path: string): Promise<string> {
  if (undone) return undoText(await undoImport(payload, { id: undone, by: 'npm run', silentMs: 0 }))
  if (command) return rows(command)
  if (kind === 'reason-codes') return reasonCodesText(await importReasonCodes(payload, path))
  if (kind === 'companies') return companiesText(await importCompanies(payload, path), refuse)
  return importText(await importRetail(payload, path, { now: new Date() }))
}

/** Ends with 2 when rows were refused, so that a script can tell. */
async function rows(wanted: RowsCommand): Promise<string> {
  const done = await importRowsOf(payload, wanted)
  if (done.refused) process.exitCode = 2
  return rowsText(done)
}

function refuse(sentence: string): never {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}
