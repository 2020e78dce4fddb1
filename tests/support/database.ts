import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { MongoClient } from 'mongodb'

/** A database of one test file alone. */
export interface TestDatabase {
  url: string
  /** Call it after `payload.destroy()`. */
  remove(): Promise<void>
}

/**
 * A fresh SQLite file in the system's temp folder, or, when TEST_DATABASE_URL names a MongoDB, a fresh database there.
 * `:memory:` will not do: it knows no transactions.
 */
export function testDatabase(): TestDatabase {
  const url = process.env.TEST_DATABASE_URL
  return url?.startsWith('mongodb') ? mongoTestDatabase(url) : sqliteTestDatabase()
}

function sqliteTestDatabase(): TestDatabase {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'nazorg-test-'))
  return {
    url: `file:${path.join(folder, 'test.db')}`,
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  }
}

function mongoTestDatabase(base: string): TestDatabase {
  const name = `nazorg-test-${randomUUID().slice(0, 8)}`
  const url = base.replace(/^(mongodb(?:\+srv)?:\/\/[^/?]+)(?:\/[^?]*)?/, `$1/${name}`)
  return {
    url,
    remove: async () => {
      const client = new MongoClient(url)
      await client.db().dropDatabase()
      await client.close()
    },
  }
}
