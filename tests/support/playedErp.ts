/** `npm run erp:demo` as a process of its own, to be killed at any moment and started again on what it left. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import type { Entry, Taken } from '@/erp/demo/book'
import { freePort } from './startApp'
import { until } from './until'

export type PlayedErp = {
  readonly url: string
  /** Resolves when its doors are open. */
  start(): Promise<void>
  /** SIGKILL. */
  kill(): Promise<void>
  remove(): Promise<void>
  /** What it took in, as its journal on the disk says; a line that is being written is none. */
  taken(): Taken[]
  entries(): Entry[]
  post(door: 'answering' | 'trade', form: Record<string, string>): Promise<Response>
}

export async function playErp(options: readonly string[], asked?: number): Promise<PlayedErp> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'nazorg-erp-'))
  const port = asked ?? (await freePort())
  const url = `http://127.0.0.1:${port}/`
  const args = ['-C', 'production', '--import', 'tsx', 'src/cli/erpDemo.ts', '--host', '127.0.0.1']
  let child: ChildProcess | undefined
  const entries = () => {
    const lines = readFileSync(path.join(folder, 'journal.ndjson'), 'utf8').split('\n').slice(0, -1)
    return lines.map((line) => JSON.parse(line) as Entry)
  }
  async function kill() {
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
  }
  return {
    url,
    start: async () => {
      const started = spawn(process.execPath, [...args, '--port', String(port), '--data', folder, ...options])
      child = started
      const said: string[] = []
      for (const stream of [started.stdout, started.stderr]) stream.on('data', (chunk) => said.push(String(chunk)))
      await until(async () => {
        if (started.exitCode !== null) throw new Error(`The ERP stopped: ${said.join('')}`)
        return said.join('').includes('takes events') || null
      })
    },
    kill,
    remove: async () => {
      await kill()
      rmSync(folder, { recursive: true, force: true })
    },
    entries,
    taken: () => entries().flatMap((entry) => (entry.kind === 'taken' ? [entry] : [])),
    post: (door, form) =>
      fetch(`${url}${door}`, { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' }),
  }
}
