/**
 * A process of its own: loads the trade into the database of its environment, through the product's own importer, and makes the
 * accounts that ask. `node -C production --import tsx bench/seed.ts FOLDER`, where FOLDER holds customers.ndjson and
 * orders.ndjson; prints what it made and how long it took as one line of JSON (`Seeded`).
 */
import '@/config/start'

import path from 'node:path'
import config from '@payload-config'
import { createLocalReq, getPayload } from 'payload'

import { OFFERED_RIGHTS } from '@/core/accounts/rights'
import type { ErpEntity } from '@/core/erp/entities'
import { giveKey } from '@/db/apiKeys'
import { hashOf } from '@/erp/import/hashOf'
import { runImport } from '@/erp/import/runImport'
import { emailOf, FEW, MANY, PASSWORD, SHUT, STAFF_EMAIL } from './trade'

export type Seeded = {
  /** Milliseconds of the import of the orders, and of the same file again. */
  readonly importMs: number
  readonly againMs: number
  /** Rows that were written the second time. */
  readonly againWritten: number
  /** Ids of the customers, by number. */
  readonly customers: Readonly<Record<string, string>>
  /** Of an ERP. */
  readonly integrationKey: string
  /** Id of the reason for which anything can be returned. */
  readonly reason: string
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

async function makeIntegration(): Promise<string> {
  const data = {
    name: 'ERP',
    email: 'erp@bench.example',
    password: PASSWORD,
    role: 'integration',
    locale: 'nl',
  } as const
  const { id } = await payload.create({ collection: 'users', data, ...quiet })
  return (await giveKey(await createLocalReq({}, payload), id)).key
}

/** A contact with every right, who logs in. */
async function makeContact(number: string): Promise<string> {
  const where = { number: { equals: number } }
  const [customer] = (await payload.find({ collection: 'customers', where, limit: 1, ...quiet })).docs
  if (!customer) throw new Error(`${number} was not imported`)
  const data = { name: `Inkoop ${number}`, email: emailOf(number), password: PASSWORD, locale: 'nl' as const }
  const context = { skipInvitation: true }
  const contact = await payload.create({ collection: 'contacts', data, context, ...quiet })
  const membership = { contact: contact.id, customer: customer.id, status: 'active' } as const
  await payload.create({ collection: 'memberships', data: { ...membership, rights: [...OFFERED_RIGHTS] }, ...quiet })
  return customer.id
}

/** Online in both languages, for lines of any age: the trade's days do not move with the calendar. */
async function openReturns(): Promise<string> {
  const data = { windowBasis: 'none' } as const
  await payload.updateGlobal({ slug: 'return-settings', data, ...quiet })
  const options = { collection: 'return-reasons', ...quiet } as const
  const dutch = { code: 'B1', title: 'Verkeerd besteld', position: 1, online: false }
  const { id } = await payload.create({ ...options, locale: 'nl', data: dutch })
  await payload.update({ ...options, id, locale: 'en', data: { title: 'Ordered by mistake', online: true } })
  return id
}

/** Who decides about returns. */
async function makeAgent(): Promise<void> {
  const data = { name: 'Magazijn', email: STAFF_EMAIL, password: PASSWORD, role: 'agent', locale: 'nl' } as const
  await payload.create({ collection: 'users', data, ...quiet })
}

await bring('customers')
const first = await bring('orders')
const again = await bring('orders')
const seeded: Seeded = {
  importMs: first.ms,
  againMs: again.ms,
  againWritten: (again.run.created ?? 0) + (again.run.updated ?? 0),
  customers: { [FEW]: await makeContact(FEW), [MANY]: await makeContact(MANY), [SHUT]: await makeContact(SHUT) },
  integrationKey: await makeIntegration(),
  reason: await openReturns(),
}
await makeAgent()
await payload.destroy()
process.stdout.write(`${JSON.stringify(seeded)}\n`)
process.exit(0)
