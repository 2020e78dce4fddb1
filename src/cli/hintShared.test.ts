import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'

import { hintShared } from './hintShared'

const folder = mkdtempSync(path.join(tmpdir(), 'nazorg-hint-'))
afterAll(() => rmSync(folder, { recursive: true }))

it('marks what every page starts with, once, and no other script', () => {
  mkdirSync(path.join(folder, 'static'))
  for (const name of ['shared', 'page']) writeFileSync(path.join(folder, `static/${name}.js`), `run('${name}')`)
  writeFileSync(path.join(folder, 'build-manifest.json'), JSON.stringify({ rootMainFiles: ['static/shared.js'] }))
  hintShared(folder)
  hintShared(folder)
  expect(readFileSync(path.join(folder, 'static/shared.js'), 'utf8')).toBe(
    "//# allFunctionsCalledOnLoad\nrun('shared')",
  )
  expect(readFileSync(path.join(folder, 'static/page.js'), 'utf8')).toBe("run('page')")
})
