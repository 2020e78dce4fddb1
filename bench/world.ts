/** The trade in a database of its own, loaded once per run of the benchmarks. */
import { createWriteStream, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import Database from 'libsql'

import { result } from './processes'
import type { Seeded } from './seed'
import { customersOf, newOrders, ordersOf } from './trade'

export type World = {
  /** Holds customers.ndjson and orders.ndjson. */
  readonly folder: string
  /** Of Nazorg, with the database in it. */
  readonly dataDir: string
  readonly database: string
  readonly seeded: Seeded
}

const BENCH_SECRET = 'only-for-benchmarks-0123456789abcdef'

/** What every process of Nazorg is started with here. */
export const environment = (dataDir: string): Record<string, string> => ({
  DATA_DIR: dataDir,
  DATABASE_URL: `file:${databaseIn(dataDir)}`,
  PAYLOAD_SECRET: BENCH_SECRET,
  LOG_LEVEL: 'error',
  RATE_LIMIT_PER_MINUTE: '1000000',
  LOGIN_LIMIT_PER_MINUTE: '1000000',
})

export const databaseIn = (dataDir: string): string => path.join(dataDir, 'nazorg.db')

const lined = function* (rows: Iterable<object>) {
  for (const row of rows) yield `${JSON.stringify(row)}\n`
}

/** The files of a trade of so many order lines. */
export async function writeFiles(lines: number): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'nazorg-bench-'))
  const write = (name: string, rows: Iterable<object>) =>
    pipeline(Readable.from(lined(rows)), createWriteStream(path.join(folder, name)))
  await write('customers.ndjson', customersOf())
  await write('orders.ndjson', ordersOf(lines))
  return folder
}

/** A file of orders that no other one holds, of customers whose lists nobody reads. */
export async function moreOrders(folder: string, nth: number, lines: number): Promise<string> {
  const file = path.join(folder, `more-${nth}.ndjson`)
  await pipeline(Readable.from(lined(newOrders(nth, lines))), createWriteStream(file))
  return file
}

let worlds = 0

/** A fresh database with the files in it. */
export async function loadWorld(folder: string): Promise<World> {
  const dataDir = newHouse(folder)
  const seeded = await result<Seeded>({ file: 'bench/seed.ts', args: [folder], env: environment(dataDir) })
  return { folder, dataDir, database: databaseIn(dataDir), seeded }
}

/** The same with a database of its own, as it is at this moment. */
export function copyWorld(world: World): World {
  const dataDir = newHouse(world.folder)
  const database = new Database(world.database, { readonly: true } as never)
  database.prepare('VACUUM INTO ?').run(databaseIn(dataDir))
  database.close()
  return { ...world, dataDir, database: databaseIn(dataDir) }
}

function newHouse(folder: string): string {
  const dataDir = path.join(folder, `house-${++worlds}`)
  mkdirSync(dataDir)
  return dataDir
}

export const removeFiles = (folder: string): void => rmSync(folder, { recursive: true, force: true })
