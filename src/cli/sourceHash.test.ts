import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'

import { sourceHash } from './sourceHash'

let root: string

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
  writeFileSync(path.join(root, file), text)
}

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'nazorg-hash-'))
  write('src/a.ts', 'one')
  write('payload.config.ts', 'config')
})
afterEach(() => rmSync(root, { recursive: true }))

it('stays the same when only times, tests or data change: nothing is built again', () => {
  const before = sourceHash(root)
  utimesSync(path.join(root, 'src/a.ts'), 0, 0)
  write('src/a.test.ts', 'test')
  write('data/nazorg.db', 'rows')
  expect(sourceHash(root)).toBe(before)
})

it.each([
  ['a changed file', 'src/a.ts', 'two'],
  ['a new file', 'messages/nl/x.json', '{}'],
  ['the configuration', 'payload.config.ts', 'other'],
])('changes with %s', (_, file, text) => {
  const before = sourceHash(root)
  write(file, text)
  expect(sourceHash(root)).not.toBe(before)
})
