/**
 * `npm run erp:import -- <file>` imports a file of the Online Retail data set into the database;
 * `npm run erp:import -- reason-codes <file>` the ERP's list of reason codes, with the columns code and description.
 */
import '@/config/start'

import config from '@payload-config'
import { getPayload } from 'payload'

import { importReasonCodes } from '@/erp/importReasonCodes'
import { importRetail } from '@/erp/importRetail'
import { importText, reasonCodesText } from './importText'

const args = process.argv.slice(2)
const codes = args[0] === 'reason-codes'
const [file, ...more] = codes ? args.slice(1) : args
if (!file || more.length > 0) refuse('Give one file: npm run erp:import -- [reason-codes] lines.csv')

const payload = await getPayload({ config })
try {
  const text = codes
    ? reasonCodesText(await importReasonCodes(payload, file))
    : importText(await importRetail(payload, file, { now: new Date() }))
  process.stdout.write(text)
} catch (error) {
  refuse(error instanceof Error ? error.message : String(error))
}
await payload.destroy()
process.exit(0)

function refuse(sentence: string): never {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}
