/** Payload by itself: the portal of bench/bare, built once for its sources and the product's, over a copy of the order lines. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

import { build } from '@/cli/ensureBuilt'
import { sourceHash } from '@/cli/sourceHash'
import { freePort } from '../tests/support/startApp'
import { until } from '../tests/support/until'
import { result, type Server } from './processes'
import { FEW } from './trade'
import type { World } from './world'

const FOLDER = path.resolve('bench/bare')
const STAMP = path.join(FOLDER, '.next/bench-hash')
const READY_WITHIN_MS = 120_000

/** The same customers and order lines, and a contact of FEW. */
export async function startBare({ folder, database, seeded }: World): Promise<Server> {
  await ensureBareBuilt()
  const env = { DATABASE_URL: `file:${path.join(folder, 'bare.db')}` }
  const args = [database, seeded.customers[FEW] ?? '']
  const seed = { file: 'bench/bare/seed.ts', args, env: { ...env, NODE_ENV: 'development' } } // production pushes no schema
  await result(seed)
  const port = await freePort()
  const next = createRequire(import.meta.url).resolve('next/dist/bin/next')
  const child = spawn(process.execPath, [next, 'start', '--port', String(port)], {
    cwd: FOLDER,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  })
  const url = `http://localhost:${port}`
  try {
    await untilReady(child, url)
  } catch (error) {
    await end(child)
    throw error
  }
  return { url, stop: () => end(child) }
}

/** It is built from the product's collection as well as from its own folder: a change of either makes it anew. */
async function ensureBareBuilt(): Promise<void> {
  const hash = `${sourceHash(process.cwd())} ${sourceHash(FOLDER)}`
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash) return
  await build(FOLDER, 'ignore')
  writeFileSync(STAMP, hash)
}

async function untilReady(child: ChildProcess, url: string): Promise<void> {
  const answers = () =>
    fetch(`${url}/api/access`).then(
      ({ ok }) => ok || null,
      () => null,
    )
  await until(async () => (child.exitCode === null ? answers() : true), READY_WITHIN_MS)
  if (child.exitCode !== null) throw new Error(`The bare Payload stopped with ${child.exitCode}`)
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.kill()) await once(child, 'exit')
}
