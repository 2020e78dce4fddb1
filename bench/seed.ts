/**
 * A process of its own: loads the trade into the database of its environment, through the product's own importer, and makes the
 * accounts that ask. `node -C production --import tsx bench/seed.ts FOLDER`, where FOLDER holds customers.ndjson and
 * orders.ndjson; prints what it made and how long it took as one line of JSON (`Seeded`).
 */
import '@/config/start'

import path from 'node:path'
import config from '@payload-config'
import { getPayload } from 'payload'

import { OFFERED_RIGHTS } from '@/core/accounts/rights'
import type { ErpEntity } from '@/core/erp/entities'
import { hashOf } from '@/erp/import/hashOf'
import { runImport } from '@/erp/import/runImport'
import { emailOf, FEW, MANY, PASSWORD } from './trade'

export type Seeded = {
  /** Milliseconds of the import of the orders, and of the same file again. */
  readonly importMs: number
  readonly againMs: number
  /** How long others waited at most for their turn to write while it ran. */
  readonly longestHoldMs: number
  /** Rows that were written the second time. */
  readonly againWritten: number
  readonly rows: number
  /** Ids of the customers, by number. */
  readonly customers: Readonly<Record<string, string>>
}

const quiet = { depth: 0, overrideAccess: true } as const
const folder = process.argv[2] ?? '.'
const payload = await getPayload({ config })

async function bring(entity: ErpEntity) {
  const place = path.join(folder, `${entity}.ndjson`)
  const file = { place, name: path.basename(place), sha256: await hashOf(place), entity, format: 'ndjson' as const }
  const begun = performance.now()
  const run = await runImport(payload, { file, sender: { door: 'command', silentMs: 0 }, wish: {} })
  if (run.status !== 'done' || run.refused) throw new Error(`${entity}: ${run.status}, ${run.refused} refused`)
  return { run, ms: performance.now() - begun }
}

/** A contact with every right, who logs in. */
async function makeContact(number: string): Promise<string> {
  const where = { number: { equals: number } }
  const [customer] = (await payload.find({ collection: 'customers', where, limit: 1, ...quiet })).docs
  if (!customer) throw new Error(`${number} was not imported`)
  const data = { name: `Inkoop ${number}`, email: emailOf(number), password: PASSWORD, locale: 'nl' as const }
  const context = { skipInvitation: true }
  const contact = await payload.create({ collection: 'contacts', data, context, ...quiet })
  const membership = {
    contact: contact.id,
    customer: customer.id,
    status: 'active',
    rights: [...OFFERED_RIGHTS],
  } as const
  await payload.create({ collection: 'memberships', data: { ...membership, rights: [...OFFERED_RIGHTS] }, ...quiet })
  return customer.id
}

await bring('customers')
const first = await bring('orders')
const again = await bring('orders')
// The lines are of fixed days, and the picker offers what can still come back.
await payload.updateGlobal({ slug: 'return-settings', data: { windowDays: 3_650 }, ...quiet })
const seeded: Seeded = {
  importMs: first.ms,
  againMs: again.ms,
  longestHoldMs: first.run.longestHoldMs ?? Number.NaN,
  againWritten: (again.run.created ?? 0) + (again.run.updated ?? 0),
  rows: first.run.created ?? 0,
  customers: { [FEW]: await makeContact(FEW), [MANY]: await makeContact(MANY) },
}
await payload.destroy()
process.stdout.write(`${JSON.stringify(seeded)}\n`)
process.exit(0)
