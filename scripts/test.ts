/**
 * `npm test`: unit, integration and browser tests, all of them. Arguments go on to Vitest (`npm test -- tests/int`).
 * The last line is plain: `12 passed, 0 failed`.
 */
import { spawn } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

import { requirePrograms } from '../tests/support/programs'
import { countTests } from './countTests'

const FOLDER = 'test-results'
const REPORT = path.join(FOLDER, 'vitest.json')

const everything = process.argv.length === 2

try {
  if (everything) requirePrograms()
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`)
  process.exit(1)
}

rmSync(REPORT, { force: true })
mkdirSync(FOLDER, { recursive: true })
const vitest = path.join(path.dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs')
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`]
const run = spawn(process.execPath, [vitest, 'run', ...reporters, ...process.argv.slice(2)], { stdio: 'inherit' })
const code = await new Promise<number | null>((resolve, reject) => run.once('error', reject).once('exit', resolve))

const { passed, failed } = countTests(REPORT)
const line = `${passed} passed, ${Math.max(failed, code === 0 ? 0 : 1)} failed`
writeFileSync(path.join(FOLDER, 'summary.txt'), `${line}\n`)
process.stdout.write(`${line}\n`)
process.exit(code === 0 && failed === 0 ? 0 : 1)
