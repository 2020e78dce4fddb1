/** `npm run erp:import -- <file>`: imports a file of the Online Retail data set into the database. */
import '@/config/start'

import config from '@payload-config'
import { getPayload } from 'payload'

import { importRetail } from '@/erp/importRetail'
import { importText } from './importText'

const [file, ...more] = process.argv.slice(2)
if (!file || more.length > 0) refuse('Give one file: npm run erp:import -- lines.csv')

const payload = await getPayload({ config })
try {
  process.stdout.write(importText(await importRetail(payload, file, { now: new Date() })))
} catch (error) {
  refuse(error instanceof Error ? error.message : String(error))
}
await payload.destroy()
process.exit(0)

function refuse(sentence: string): never {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}
