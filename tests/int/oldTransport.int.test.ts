/** RMAs from before the customer chose between sending, bringing and pickup keep what they said, on either database. */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { sql } from '@payloadcms/db-sqlite'
import { BasePayload, buildConfig, type Payload } from 'payload'
import { describe, expect, it } from 'vitest'

import { databaseAdapter } from '@/db/adapter'
import { carryTransport } from '@/db/carryTransport'
import type { Migration } from '@/db/migrate'
import { migrations } from '@/db/migrations'
import { mongoOf } from '@/db/mongodb'
import { sqliteOf } from '@/db/sqliteOf'
import { openReturnsDesk } from '../support/returnsDesk'

const onMongo = process.env.TEST_DATABASE_URL?.startsWith('mongodb') === true

describe.skipIf(onMongo)('the migration of SQLite', () => {
  async function start(folder: string, known: readonly Migration[]): Promise<Payload> {
    const config = await buildConfig({
      secret: 'for tests of the database alone',
      telemetry: false,
      typescript: { autoGenerate: false },
      logger: { options: { level: 'silent' } },
      db: databaseAdapter({ url: `file:${path.join(folder, 'old.db')}`, production: true, migrations: known }),
      collections: [{ slug: 'users', auth: true, fields: [] }],
    })
    return new BasePayload().init({ config, disableOnInit: true })
  }
  const run = (payload: Payload, query: string) => sqliteOf(payload).drizzle.run(sql.raw(query))

  it('turns pickup into the transport, and everything else into sending', async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'nazorg-test-'))
    const first = migrations.findIndex(({ up }) => String(up).includes('transport'))
    const old = await start(folder, migrations.slice(0, first))
    await run(old, `INSERT INTO customers (id, number, name) VALUES ('c', '1', 'Garage')`)
    for (const [id, pickup] of [
      ['a', '1'],
      ['b', '0'],
      ['c', 'NULL'],
    ])
      await run(old, `INSERT INTO rmas (id, customer_id, pickup) VALUES ('${id}', 'c', ${pickup})`)
    await run(old, `INSERT INTO return_settings (id, pickup_allowed) VALUES ('s', 1)`)
    await old.destroy()

    const now = await start(folder, migrations)
    const { rows } = await run(now, 'SELECT id, transport FROM rmas ORDER BY id')
    expect(rows.map(({ id, transport }) => [id, transport])).toEqual([
      ['a', 'pickup'],
      ['b', 'send'],
      ['c', 'send'],
    ])
    const settings = await run(now, 'SELECT bring_allowed, pickup_allowed FROM return_settings')
    expect(settings.rows.map((row) => [row.bring_allowed, row.pickup_allowed])).toEqual([[1, 1]])
    await now.destroy()
    rmSync(folder, { recursive: true, force: true })
  })
})

describe.runIf(onMongo)('the first start on MongoDB', () => {
  const { desk, submitted, reload } = openReturnsDesk()

  it('turns pickup into the transport, and everything else into sending', async () => {
    const rmas = [await submitted(), await submitted(), await submitted(1, { transport: 'bring' })]
    const stored = mongoOf(desk.nazorg.payload).collections.rmas?.collection
    const byNumber = (of: number) => ({ number: rmas[of]?.number })
    await stored?.updateOne(byNumber(0), { $set: { pickup: true }, $unset: { transport: '' } })
    await stored?.updateOne(byNumber(1), { $set: { pickup: false }, $unset: { transport: '' } })
    for (let again = 0; again < 2; again += 1) await carryTransport(desk.nazorg.payload)
    const said = await Promise.all(rmas.map(async (rma) => (await reload(rma)).transport))
    expect(said).toEqual(['pickup', 'send', 'bring'])
    expect(await stored?.countDocuments({ pickup: { $exists: true } })).toBe(0)
  })
})
