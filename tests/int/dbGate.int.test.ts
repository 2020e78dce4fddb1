import { readdirSync } from 'node:fs'
import Database from 'libsql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pingDatabase } from '@/db/ping'
import { drizzleOf, isSqlite, sqliteOf } from '@/db/sqliteOf'
import { inTransaction } from '@/db/transaction'
import { type SmallPayload, slug, smallPayload } from '../support/smallPayload'

const LIMITS = { stallMs: 300, maxWaitMs: 20_000, idleMs: 900 }

const sqliteFile = (url: string) => url.slice('file:'.length)

let small: SmallPayload

beforeAll(async () => {
  small = await smallPayload(LIMITS)
})
afterAll(() => small.stop())

const create = (title: string) => small.create('items', { title, stock: 1 })
const count = async (name: 'items' | 'logs', title: string) =>
  (await small.find(name, { [name === 'items' ? 'title' : 'message']: { equals: title } })).length

describe('writes at the same time', () => {
  it('store all of 200 parallel creates with their hooks', async () => {
    const results = await Promise.allSettled(Array.from({ length: 200 }, () => create('parallel')))
    expect(results.filter(({ status }) => status === 'rejected')).toEqual([])
    expect(await count('items', 'parallel')).toBe(200)
    expect(await count('logs', 'parallel')).toBe(200)
  })

  it('leave nothing behind of a create whose hook fails', async () => {
    await expect(create('boom')).rejects.toThrow('boom')
    expect(await count('items', 'boom')).toBe(0)
    expect(await count('logs', 'boom')).toBe(0)
  })

  it('answer the ping while a transaction is open, and do not show what is not committed', async () => {
    await inTransaction(await small.request(), async (req) => {
      await small.create('items', { title: 'unseen' }, req)
      await pingDatabase(small.payload)
      expect(await count('items', 'unseen')).toBe(0)
    })
    expect(await count('items', 'unseen')).toBe(1)
  })
})

describe('a transaction', () => {
  it('takes a nested one in and is stored or undone as a whole', async () => {
    const unit = inTransaction(await small.request(), async (req) => {
      const outer = await req.transactionID
      await inTransaction(req, async (inner) => {
        expect(await inner.transactionID).toBe(outer)
        await small.create('items', { title: 'nested' }, inner)
      })
      throw new Error('changed my mind')
    })
    await expect(unit).rejects.toThrow('changed my mind')
    expect(await count('items', 'nested')).toBe(0)
  })

  it('does not claim success when a nested failure was swallowed', async () => {
    const unit = inTransaction(await small.request(), async (req) => {
      await small.create('items', { title: 'first' }, req)
      await small.create('items', { title: 'boom' }, req).catch(() => undefined)
    })
    await expect(unit).rejects.toThrow('Nothing was stored')
    expect(await count('items', 'first')).toBe(0)
  })
})

describe.skipIf(process.env.TEST_DATABASE_URL?.startsWith('mongodb'))('the SQLite gate', () => {
  const pragmas = async (run: (sql: string) => Promise<{ rows: ArrayLike<unknown>[] }>) => {
    const read = async (name: string) => (await run(`PRAGMA ${name}`)).rows[0]?.[0]
    return {
      journal: await read('journal_mode'),
      sync: await read('synchronous'),
      keys: await read('foreign_keys'),
      busy: await read('busy_timeout'),
    }
  }
  const SAFE = { journal: 'wal', sync: 2, keys: 1, busy: 100 }

  it('keeps the safe settings, also inside a transaction and after one', async () => {
    expect(isSqlite(small.payload)).toBe(true)
    const { client } = sqliteOf(small.payload)
    expect(await pragmas((sql) => client.execute(sql))).toEqual(SAFE)
    const transaction = await client.transaction('write')
    expect(await pragmas((sql) => transaction.execute(sql))).toEqual(SAFE)
    await transaction.commit()
    expect(await pragmas((sql) => client.execute(sql))).toEqual(SAFE)
  })

  it('opens no file in 2,000 transactions', async () => {
    await create('warm')
    const before = readdirSync('/proc/self/fd').length
    for (let i = 0; i < 2_000; i += 1) {
      await inTransaction(await small.request(), async (req) => {
        await req.payload.db.create({ collection: slug('logs'), data: { message: 'many' }, req })
      })
    }
    expect(readdirSync('/proc/self/fd').length).toBeLessThanOrEqual(before)
    expect(await count('logs', 'many')).toBe(2_000)
  })

  it('names the cause when a nested call leaves req out, and undoes the whole', async () => {
    await expect(create('forgetful')).rejects.toThrow(
      /a Payload call without `req` inside a transaction waits for itself/i,
    )
    expect(await count('items', 'forgetful')).toBe(0)
    expect(await create('after')).toMatchObject({ title: 'after' })
  })

  it('rolls back a transaction that was left open, and lets the next one in', async () => {
    const req = await small.request()
    req.transactionID = (await small.payload.db.beginTransaction()) ?? undefined
    await small.create('items', { title: 'abandoned' }, req)
    await expect.poll(() => create('next').catch(() => null), { timeout: 5_000 }).toMatchObject({ title: 'next' })
    expect(await count('items', 'abandoned')).toBe(0)
    await expect(drizzleOf(req).then((db) => db.run('SELECT 1'))).rejects.toMatchObject({
      cause: { message: expect.stringContaining('rolled back') },
    })
    await expect(small.payload.db.commitTransaction(req.transactionID ?? '')).rejects.toThrow()
    expect(await count('items', 'abandoned')).toBe(0)
  })

  it('waits for another process without blocking this one', async () => {
    const other = new Database(sqliteFile(small.database.url))
    other.exec('BEGIN IMMEDIATE')
    const waiting = create('patient')
    await pingDatabase(small.payload)
    expect(await count('items', 'patient')).toBe(0)
    other.exec('COMMIT')
    other.close()
    expect(await waiting).toMatchObject({ title: 'patient' })
  })

  it('serves a second Payload on the same file without waiting for itself', async () => {
    const second = await smallPayload(LIMITS, small.database)
    const both = [small, second].flatMap((each) =>
      Array.from({ length: 25 }, () => each.create('items', { title: 'both' })),
    )
    expect((await Promise.allSettled(both)).filter(({ status }) => status === 'rejected')).toEqual([])
    await second.payload.destroy()
    expect(await count('items', 'both')).toBe(50)
  })
})
