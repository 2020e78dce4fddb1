import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, expect, it } from 'vitest'

import { compressBuilt } from './compressBuilt'

const folder = mkdtempSync(path.join(tmpdir(), 'nazorg-compress-'))
afterAll(() => rmSync(folder, { recursive: true }))

it('sets scripts and styles beside themselves, smaller, and leaves the rest', async () => {
  const chunks = path.join(folder, 'chunks')
  mkdirSync(chunks)
  const script = 'export const answer = 42\n'.repeat(400)
  for (const name of ['a.js', 'a.css', 'a.woff2']) writeFileSync(path.join(chunks, name), script)
  writeFileSync(path.join(chunks, 'tiny.js'), 'tiny')
  await compressBuilt(folder)
  const [css, js] = ['a.css', 'a.js'].map((name) => [name, `${name}.br`, `${name}.gz`])
  expect(readdirSync(chunks).sort()).toEqual([...(css ?? []), ...(js ?? []), 'a.woff2', 'tiny.js'].sort())
  expect(brotliDecompressSync(readFileSync(path.join(chunks, 'a.js.br'))).toString()).toBe(script)
  expect(gunzipSync(readFileSync(path.join(chunks, 'a.js.gz'))).toString()).toBe(script)
})
