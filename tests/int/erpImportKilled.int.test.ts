/** `npm run erp:import`, killed at twenty points of a night's files: what stands in the end is what a clean run leaves. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause, setImmediate as turn } from 'node:timers/promises'
import type { CollectionSlug, Where } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'

import type { ErpEntity } from '@/core/erp/entities'
import type { ErpImport } from '@/payload-types'
import { type Nazorg, startNazorg } from '../support/nazorg'
import { seededRandom } from '../support/random'
import { daysAgo, login, makeContact, makeCustomer } from '../support/trade'

const KILLS = 20
const POLL_MS = 10
const CUSTOMERS = 400
const ORDERS = 350
const WRITTEN = ['expected-dates', 'erp-row-times', 'outbox', 'order-lines', 'orders', 'shipments', 'invoices'] as const
const PLAIN = ['articles', 'reason-codes', 'customers', 'erp-events'] as const

type Named = { readonly entity: ErpEntity; readonly file: string; readonly lines: number }

let nazorg: Nazorg
let files: readonly Named[]

const updatedAt = new Date().toISOString()
const of = (nth: number) => `K${nth % 5}`

function customers(): object[] {
  const city = (nth: number) => [{ kind: 'delivery', street: 'Kade', city: `Plaats ${nth}`, countryCode: 'NL' }]
  return Array.from({ length: CUSTOMERS }, (_, nth) => ({
    ...{ number: `K${nth}`, name: `Garage ${nth}`, addresses: city(nth), updatedAt },
  }))
}

/** @param expected days from now at which the rest comes */
function orders(expected: number): object[] {
  const line = (lineNumber: number) => ({
    ...{ lineNumber, articleNumber: `A${lineNumber}`, articleName: `Lager ${lineNumber}`, netUnitPriceCents: 495 },
    ...{ quantityOrdered: 10, quantityDelivered: expected, expectedDeliveryDate: daysAgo(-expected) },
  })
  return Array.from({ length: ORDERS }, (_, nth) => ({
    ...{ number: `O${nth}`, customerNumber: of(nth), orderDate: daysAgo(1), updatedAt },
    lines: [line(1), line(2), line(3)],
  }))
}

function papers(entity: 'shipments' | 'invoices'): object[] {
  return Array.from({ length: ORDERS }, (_, nth) => {
    const row = { number: `${entity}${nth}`, customerNumber: of(nth), orderNumbers: [`O${nth}`, `O${nth + 1}`] }
    if (entity === 'shipments') return { ...row, shippedAt: daysAgo(1), carrier: 'PostNL' }
    return { ...row, kind: 'invoice', invoiceDate: daysAgo(1), amountCents: nth }
  })
}

function write(name: string, entity: ErpEntity, rows: readonly object[]): Named {
  const file = path.join(nazorg.dataDir, name)
  writeFileSync(file, rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
  return { entity, file, lines: rows.length }
}

beforeAll(async () => {
  nazorg = await startNazorg()
  const customer = await makeCustomer(nazorg, { number: 'K1' })
  for (const _ of [1, 2]) {
    const asContact = nazorg.as(await login(nazorg, 'contacts', (await makeContact(nazorg, customer)).email))
    const kinds = { 'order-confirmed': true, 'order-dates': true, 'order-shipped': true, 'invoice-new': true }
    const wished = Object.entries(kinds).map(([kind, send]) => [kind, { send, copies: [] }])
    const { status } = await asContact.post('/api/contacts/mail', { kinds: Object.fromEntries(wished) })
    expect(status).toBe(200)
  }
  const numbered = (length: number, row: (nth: number) => object) => Array.from({ length }, (_, nth) => row(nth))
  files = [
    write('customers.ndjson', 'customers', customers()),
    write(
      'articles.ndjson',
      'articles',
      numbered(900, (nth) => ({ number: `A${nth}`, name: `Lager ${nth}` })),
    ),
    write(
      'reason-codes.ndjson',
      'reason-codes',
      numbered(60, (nth) => ({ code: `R${nth}`, description: 'Te veel' })),
    ),
    write('orders.ndjson', 'orders', orders(4)),
    write('orders-later.ndjson', 'orders', orders(6)),
    write('shipments.ndjson', 'shipments', papers('shipments')),
    write('invoices.ndjson', 'invoices', papers('invoices')),
  ]
})
afterAll(() => nazorg.stop())

type Doc = Readonly<Record<string, unknown>>

async function rowsOf(collection: CollectionSlug): Promise<Doc[]> {
  const { docs } = await nazorg.payload.db.find<Doc & { id: string }>({ collection, limit: 0, pagination: false })
  return docs as Doc[]
}

/** Rows by what people call them: ids and moments of storing are another's in every database. */
async function everything(): Promise<Record<string, string[]>> {
  const tables = await Promise.all([...WRITTEN, ...PLAIN].map(async (name) => [name, await rowsOf(name)] as const))
  const names = new Map<string, string>()
  for (const [collection, rows] of tables) {
    for (const row of rows) names.set(String(row.id), `${collection} ${row.number ?? ''}${row.orderNumber ?? ''}`)
  }
  const told = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(told)
    if (typeof value === 'string') return value.replaceAll(/[0-9a-f-]{24,36}/g, (id) => names.get(id) ?? id)
    if (typeof value !== 'object' || value === null) return value
    const kept = Object.entries(value).filter(([name, one]) => !VOLATILE.has(name) && one !== null)
    return Object.fromEntries(kept.sort(([a], [b]) => a.localeCompare(b)).map(([name, one]) => [name, told(one)]))
  }
  return Object.fromEntries(tables.map(([name, rows]) => [name, rows.map((row) => JSON.stringify(told(row))).sort()]))
}
const VOLATILE = new Set(['id', 'createdAt', 'updatedAt', 'notedAt', 'nextAttemptAt'])

function start({ file, entity }: Named): ChildProcess {
  const command = ['-C', 'production', '--import', 'tsx', 'src/cli/erpImport.ts', file, '--entity', entity]
  return spawn(process.execPath, command, { env: process.env, stdio: 'ignore' })
}

async function newest({ file }: Named): Promise<ErpImport | undefined> {
  const where = { file: { equals: path.basename(file) } }
  const options = { sort: '-startedAt', limit: 1, depth: 0, overrideAccess: true } as const
  return (await nazorg.payload.find({ collection: 'erp-imports', where, ...options })).docs[0]
}

/** Runs a file until its run stands at that line, or to its end. @returns whether it was killed */
async function killAt(named: Named, line: number, turns: number): Promise<boolean> {
  const before = await newest(named)
  const child = start(named)
  const over = once(child, 'exit')
  let isOver = false
  over.then(() => (isOver = true))
  const hasCome = async () => {
    const run = await newest(named)
    if (!run || (run.id === before?.id && run.updatedAt === before.updatedAt)) return false
    return line === 0 || (run.appliedLine ?? 0) >= line
  }
  while (!isOver && !(await hasCome())) await pause(POLL_MS)
  for (let left = turns; left > 0 && !isOver; left -= 1) await turn()
  child.kill('SIGKILL')
  await over
  return child.signalCode === 'SIGKILL'
}

/** To its end, as the command does: whatever was left open by then is gone on with. */
async function finish({ file, entity }: Named): Promise<void> {
  const { importRowsOf } = await import('@/cli/erpRows')
  const command = { file, entity, format: 'ndjson', allOrNothing: false, dryRun: false } as const
  expect(await importRowsOf(nazorg.payload, command)).toMatchObject({ status: 'done', refused: 0 })
}

async function clear(): Promise<void> {
  const req = await nazorg.request()
  for (const collection of [...WRITTEN, ...PLAIN, 'erp-imports', 'erp-import-changes'] as const) {
    const where: Where = collection === 'customers' ? { number: { not_equals: 'K1' } } : {}
    await nazorg.payload.db.deleteMany({ collection, where, req })
  }
}

it('leaves what a clean run leaves, with each mail queued once', async () => {
  const first = await everything()
  for (const named of files) await finish(named)
  const clean = await everything()
  expect(clean.outbox?.length).toBe(2 * 4 * (ORDERS / 5))
  await clear()
  expect((await everything()).orders).toEqual(first.orders)

  const random = seededRandom()
  const points = Array.from({ length: KILLS }, () => {
    const nth = random.integer(0, files.length - 1)
    const { lines } = files[nth] as Named
    return { nth, line: random.integer(0, Math.floor(lines * 0.9)), turns: random.integer(0, 60) }
  }).sort((a, b) => a.nth - b.nth || a.line - b.line)
  let kills = 0
  for (const [nth, named] of files.entries()) {
    for (const { line, turns } of points.filter((point) => point.nth === nth)) {
      if (await killAt(named, line, turns)) kills += 1
    }
    await finish(named)
  }
  expect(kills).toBeGreaterThan(KILLS / 2)
  const after = await everything()
  for (const [name, rows] of Object.entries(clean)) expect([name, after[name]]).toEqual([name, rows])
}, 900_000)
