/** A workbook of very many rows: made without holding them, whole though its relay is killed, and refused beyond what there may be. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { MOST_EXPORT_ROWS } from '@/core/grids/exports'
import type { Relay } from '@/outbox/relay'
import type { Customer } from '@/payload-types'
import { type ExportDesk, openExportDesk } from '../support/exportDesk'
import { type GridDesk, openGridDesk, quiet } from '../support/gridDesk'
import { readWorkbook } from '../support/readWorkbook'
import { daysAgo, login, makeContact, makeCustomer } from '../support/trade'

const MEGABYTE = 1024 * 1024
const MAX_GROWTH_MB = 40
/** So many that holding them would show. */
const MANY_ROWS = 15_000
const SAMPLED_EVERY_MS = 1_000
const LONG = { timeout: 500_000, interval: 500 }
const HALF_WRITTEN = /^\./

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

/** What is held, not what waits to be collected. */
function heldMegabytes(): number {
  collectGarbage()
  const { heapUsed, external } = process.memoryUsage()
  return (heapUsed + external) / MEGABYTE
}

let desk: GridDesk
let exports: ExportDesk
let relay: Relay | undefined
let whole: Customer
let token: string

beforeAll(async () => {
  desk = await openGridDesk()
  exports = openExportDesk(desk)
  whole = await makeCustomer(desk.nazorg)
  token = await login(desk.nazorg, 'contacts', (await makeContact(desk.nazorg, whole)).email)
  await makeOrders(0, MANY_ROWS)
}, 300_000)
afterAll(async () => {
  await relay?.stop()
  await desk.nazorg.stop()
})

async function makeOrders(from: number, to: number): Promise<void> {
  const { bulkUpsert } = await import('@/db/bulk')
  const numbers = Array.from({ length: to - from }, (_, n) => from + n)
  const rows = numbers.map((n) => ({
    number: `G-${String(n).padStart(6, '0')}`,
    customer: whole.id,
    customerReference: `Referentie ${n} van een lange lijst`,
    orderDate: daysAgo(n % 2_000),
    billingName: 'Garage De Groot en Zonen B.V.',
    totalCents: n * 7,
    currency: 'EUR',
    shippingStatus: 'waiting',
  }))
  await bulkUpsert(await desk.nazorg.request(), { collection: 'orders', rows, keyFields: ['number'] })
}

const folder = () => path.join(desk.nazorg.dataDir, 'exports')
const halfWritten = () => readdirSync(folder()).filter((name) => HALF_WRITTEN.test(name))

it('that a killed relay had half written is never fetched, and is made again whole, in little memory', async () => {
  const { doc } = await exports.ask('orders', { sort: 'number' }, token)
  const killed = spawn(process.execPath, ['-C', 'development', '--import', 'tsx', 'tests/support/relayProcess.ts'], {
    env: { ...process.env, DATABASE_URL: desk.nazorg.databaseUrl, DATA_DIR: desk.nazorg.dataDir, NODE_OPTIONS: '' },
    stdio: 'ignore',
  })
  const bytesThere = () => Math.max(0, ...halfWritten().map((name) => statSync(path.join(folder(), name)).size))
  await expect
    .poll(() => (statSync(folder(), { throwIfNoEntry: false }) ? bytesThere() : 0), LONG)
    .toBeGreaterThan(50_000)
  killed.kill('SIGKILL')
  await once(killed, 'exit')
  expect((await exports.state(doc.id, token)).doc.status).toBe('making')
  expect((await exports.file(doc.id, token)).status).toBe(409)

  const where = { kind: { equals: 'gridExport' } }
  const expired = { leaseUntil: daysAgo(1) } // as if the lease had run out
  await desk.nazorg.payload.update({ collection: 'outbox', where, data: expired, ...quiet })
  const before = heldMegabytes()
  let peak = before
  const sampling = setInterval(() => {
    peak = Math.max(peak, heldMegabytes())
  }, SAMPLED_EVERY_MS)
  const [begun, worked] = [Date.now(), process.cpuUsage()]
  relay = await exports.relay()
  let toldHalfway = false
  const look = async () => {
    const { status, rows } = (await exports.state(doc.id, token)).doc
    if (rows > 0 && rows < MANY_ROWS) toldHalfway = true
    if (!toldHalfway) exports.clock.turnOn(1_000) // so that it is told on the fastest machine
    return status
  }
  await expect.poll(look, { ...LONG, interval: 50 }).toBe('ready')
  clearInterval(sampling)
  const { rows, total, bytes } = (await exports.state(doc.id, token)).doc
  const seconds = (Date.now() - begun) / 1000
  const busy = process.cpuUsage(worked).user / 1e6
  const grown = peak - before
  console.info(
    `${rows} rows: ${seconds.toFixed(1)} s, ${busy.toFixed(1)} s busy, ${bytes} bytes, ${grown.toFixed(0)} MB`,
  )
  expect([rows, total]).toEqual([MANY_ROWS, MANY_ROWS])
  expect(grown).toBeLessThan(MAX_GROWTH_MB)
  expect(toldHalfway).toBe(true)

  const sheet = readWorkbook(Buffer.from(await (await exports.file(doc.id, token)).arrayBuffer()))
  expect(sheet.rows).toHaveLength(MANY_ROWS)
  expect(sheet.rows.every(([number], n) => number?.value === `G-${String(n).padStart(6, '0')}`)).toBe(true)
}, 580_000)

it('with one row more is refused, and the refusal names CSV; one that grew while it waited is not made', async () => {
  await relay?.stop()
  await makeOrders(MANY_ROWS, MOST_EXPORT_ROWS)
  const { doc } = await exports.ask('orders', { sort: '-number' }, token)
  await desk.makeOrder(whole, { orderDate: daysAgo(1) })
  const refused = await exports.ask('orders', {}, token)
  expect([refused.status, refused.body]).toMatchObject([
    422,
    { errors: [{ name: 'EXPORT_TOO_LARGE', data: { allowed: MOST_EXPORT_ROWS, rows: MOST_EXPORT_ROWS + 1 } }] },
  ])
  expect(JSON.stringify(refused.body)).toMatch(/50\.001 rijen.*Download de lijst als CSV/)
  relay = await exports.relay()
  expect(await exports.over(doc.id, token)).toMatchObject({ status: 'tooLarge', fileName: null })
  expect((await exports.file(doc.id, token)).status).toBe(409)
}, 120_000)
