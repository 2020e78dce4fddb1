/**
 * Makes the database of the bare Payload by its own schema push, copies the order lines of Nazorg's into it, and makes the contact
 * that asks. `DATABASE_URL=file:FILE node --import tsx bench/bare/seed.ts LIKE CUSTOMER`: LIKE is Nazorg's database, CUSTOMER an id
 * in it; prints the number of lines as JSON.
 */
import Database from 'libsql'
import { getPayload } from 'payload'

import { emailOf, FEW, PASSWORD } from '../trade'
import config from './payload.config'

const [like = '', customer = ''] = process.argv.slice(2)
const file = (process.env.DATABASE_URL ?? '').replace(/^file:/, '')

const payload = await getPayload({ config })
const database = new Database(file)
database.exec(`ATTACH '${like}' AS nazorg`)
const columnsOf = (schema: string, table: string) =>
  (database.prepare(`PRAGMA ${schema}.table_info(${table})`).all() as { name: string }[]).map(({ name }) => name)

function copy(table: string): number {
  const theirs = new Set(columnsOf('nazorg', table))
  const missing = columnsOf('main', table).filter((name) => !theirs.has(name))
  if (missing.length > 0) throw new Error(`${table} of Nazorg has no ${missing.join(', ')}`)
  const names = columnsOf('main', table).map((name) => `"${name}"`)
  return database.prepare(`INSERT INTO ${table} (${names}) SELECT ${names} FROM nazorg.${table}`).run().changes
}

copy('customers')
const lines = copy('order_lines')
database.close()

const data = { email: emailOf(FEW), password: PASSWORD, customer }
await payload.create({ collection: 'contacts', data: data as never, overrideAccess: true })
await payload.destroy()
process.stdout.write(`${JSON.stringify({ lines })}\n`)
process.exit(0)
