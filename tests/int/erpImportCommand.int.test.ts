/** `npm run erp:import -- FILE --entity …`, killed while it is at work and started again. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'

import { type Nazorg, startNazorg } from '../support/nazorg'

const ROWS = 8_000

let nazorg: Nazorg

beforeAll(async () => {
  nazorg = await startNazorg()
})
afterAll(() => nazorg.stop())

function start(...args: string[]): ChildProcess & { said: () => string } {
  const command = ['-C', 'production', '--import', 'tsx', 'src/cli/erpImport.ts', ...args]
  const child = spawn(process.execPath, command, { env: process.env, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (said += text))
  return Object.assign(child, { said: () => said })
}

async function end(child: ChildProcess & { said: () => string }): Promise<[code: number, said: string]> {
  const [code] = await once(child, 'exit')
  return [code as number, child.said()]
}

const runs = async () =>
  (await nazorg.payload.find({ collection: 'erp-imports', sort: 'startedAt', overrideAccess: true })).docs

function write(name: string, lines: readonly string[]): string {
  const file = path.join(nazorg.dataDir, name)
  writeFileSync(file, `${lines.join('\n')}\n`)
  return file
}

it('goes on where it was killed, and ends as if nothing had happened', async () => {
  const file = write('articles.csv', ['number,name', ...Array.from({ length: ROWS }, (_, n) => `A${n},Lager ${n}`)])
  const killed = start(file, '--entity', 'articles')
  await vi.waitFor(async () => expect((await runs())[0]?.appliedLine).toBeGreaterThan(0), {
    timeout: 60_000,
    interval: 5,
  })
  killed.kill('SIGKILL')
  await end(killed)
  const [broken] = await runs()
  expect(broken?.status).toBe('applying')
  expect(broken?.appliedLine).toBeLessThan(ROWS + 1)

  const [code, said] = await end(start(file, '--entity', 'articles'))
  expect([code, said]).toEqual([
    0,
    `  ${ROWS.toLocaleString('en-GB')} rows read: ${ROWS.toLocaleString('en-GB')} new, 0 changed, 0 as they were\n`,
  ])
  const after = await runs()
  expect(after).toMatchObject([{ id: broken?.id, status: 'done', door: 'command', created: ROWS, unchanged: 0 }])
  expect((await nazorg.payload.count({ collection: 'articles', overrideAccess: true })).totalDocs).toBe(ROWS)
}, 120_000)

it('names the rows that it refused, and ends with 2', async () => {
  const file = write('bad.ndjson', [JSON.stringify({ number: '1', name: 'Een' }), '{"number":"2"}'])
  const [code, said] = await end(start(file, '--entity=articles', '--dry-run'))
  expect(code).toBe(2)
  expect(said).toBe(
    '  A dry run: nothing was stored. It would have been:\n  2 rows read: 1 new, 0 changed, 0 as they were\n' +
      '  1 rows refused\n  Line 2, name: missing\n',
  )
})
