import { existsSync, rmSync } from 'node:fs'
import { MongoClient } from 'mongodb'

import { filePath } from './sqlite'
import { openConnection } from './sqliteConnection'

/** What stands in a database that is to be erased: an empty one may always go. */
interface Holdings {
  marked: boolean
  users: number
}

const mayGo = ({ marked, users }: Holdings): boolean => marked || users === 0

/**
 * Removes the whole database that the URL names, if it is empty or carries the mark. Nobody may have it open.
 *
 * @param mark key of a row in `counters`
 * @returns false when it holds somebody's data without the mark; then nothing is removed
 */
export function eraseDatabase(url: string, mark: string): Promise<boolean> {
  return url.startsWith('file:') ? eraseSqlite(filePath(url), mark) : eraseMongo(url, mark)
}

async function eraseSqlite(file: string, mark: string): Promise<boolean> {
  if (existsSync(file) && !mayGo(holdingsOf(file, mark))) return false
  for (const part of [file, `${file}-wal`, `${file}-shm`]) rmSync(part, { force: true })
  return true
}

function holdingsOf(file: string, mark: string): Holdings {
  const connection = openConnection(file, 'reader')
  const count = (sql: string, args: string[] = []) => Number(connection.run(sql, args).rows[0]?.[0] ?? 0)
  const hasTable = (name: string) =>
    count(`SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = ?`, [name])
  try {
    return {
      marked: hasTable('counters') > 0 && count('SELECT count(*) FROM counters WHERE key = ?', [mark]) > 0,
      users: hasTable('users') > 0 ? count('SELECT count(*) FROM users') : 0,
    }
  } finally {
    connection.close()
  }
}

async function eraseMongo(url: string, mark: string): Promise<boolean> {
  const client = new MongoClient(url)
  try {
    const db = client.db()
    const marked = (await db.collection('counters').countDocuments({ key: mark })) > 0
    const users = await db.collection('users').countDocuments()
    if (!mayGo({ marked, users })) return false
    await db.dropDatabase()
    return true
  } finally {
    await client.close()
  }
}
