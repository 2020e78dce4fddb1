import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { sql } from '@payloadcms/db-sqlite'
import { BasePayload, buildConfig, type Payload } from 'payload'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { databaseAdapter } from '@/db/adapter'
import type { Migration } from '@/db/migrate'
import { sqliteOf } from '@/db/sqliteOf'

const TIMES = `updated_at text, created_at text`

/** The tables that the payloads of this test need at their start. */
const base: Migration = {
  name: '20260101_000000_base',
  up: async ({ db }) => {
    await db.run(sql.raw(`CREATE TABLE payload_migrations (id text PRIMARY KEY, name text, batch numeric, ${TIMES})`))
    await db.run(sql.raw('CREATE TABLE owners (id text PRIMARY KEY, name text)'))
    await db.run(
      sql.raw('CREATE TABLE owned (id text PRIMARY KEY, owner text REFERENCES owners(id) ON DELETE CASCADE)'),
    )
    await db.run(sql.raw(`INSERT INTO owners VALUES ('o', 'Anna')`))
    await db.run(sql.raw(`INSERT INTO owned VALUES ('x', 'o')`))
  },
  down: async () => undefined,
}

/** What Drizzle generates to change a column: copy, drop, rename. */
const rebuild: Migration = {
  name: '20260102_000000_rebuild',
  up: async ({ db }) => {
    await db.run(sql.raw('CREATE TABLE __new_owners (id text PRIMARY KEY, name text NOT NULL)'))
    await db.run(sql.raw('INSERT INTO __new_owners SELECT * FROM owners'))
    await db.run(sql.raw('DROP TABLE owners'))
    await db.run(sql.raw('ALTER TABLE __new_owners RENAME TO owners'))
  },
  down: async () => undefined,
}

const orphan: Migration = {
  name: '20260103_000000_orphan',
  up: async ({ db }) => {
    await db.run(sql.raw(`DELETE FROM owners`))
  },
  down: async () => undefined,
}

let folder: string
let started: Payload[]

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'nazorg-test-'))
  started = []
})
afterEach(async () => {
  for (const payload of started) await payload.destroy()
  rmSync(folder, { recursive: true, force: true })
})

async function start(...migrations: Migration[]): Promise<Payload> {
  const url = `file:${path.join(folder, 'new', 'nazorg.db')}`
  const config = await buildConfig({
    secret: 'for tests of the database alone',
    telemetry: false,
    typescript: { autoGenerate: false },
    logger: { options: { level: 'silent' } },
    db: databaseAdapter({ url, production: true, migrations }),
    collections: [{ slug: 'users', auth: true, fields: [] }],
  })
  const payload = await new BasePayload().init({ config, disableOnInit: true })
  started.push(payload)
  return payload
}

const rows = async (payload: Payload, query: string) =>
  (await sqliteOf(payload).drizzle.run(sql.raw(query))).rows.length

describe('migrations', () => {
  it('run at the start, in a folder that is made, and once only', async () => {
    const first = await start(base)
    expect(existsSync(path.join(folder, 'new', 'nazorg.db'))).toBe(true)
    await first.destroy()
    const again = await start(base, rebuild)
    expect(await rows(again, 'SELECT * FROM payload_migrations')).toBe(2)
  })

  it('run once when two start at the same time', async () => {
    const [payload] = await Promise.all([start(base, rebuild), start(base, rebuild)])
    expect(await rows(payload, 'SELECT * FROM payload_migrations')).toBe(2)
    expect(await rows(payload, 'SELECT * FROM owned')).toBe(1)
  })

  it('keep the rows that refer to a rebuilt table, and check references again after it', async () => {
    const payload = await start(base, rebuild)
    expect(await rows(payload, 'SELECT * FROM owned')).toBe(1)
    expect((await sqliteOf(payload).client.execute('PRAGMA foreign_keys')).rows[0]?.[0]).toBe(1)
    await expect(rows(payload, `INSERT INTO owned VALUES ('y', 'nobody')`)).rejects.toThrow()
  })

  it('are undone when they leave rows that refer to nothing', async () => {
    const payload = await start(base)
    await expect(start(base, orphan)).rejects.toThrow('rows that refer to nothing')
    expect(await rows(payload, 'SELECT * FROM owners')).toBe(1)
    expect(await rows(payload, 'SELECT * FROM payload_migrations')).toBe(1)
  })
})
