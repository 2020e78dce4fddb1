import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

import { compressBuilt } from './compressBuilt'
import { hintShared } from './hintShared'
import { sourceHash } from './sourceHash'

const STAMP = '.next/source-hash'

type Output = 'inherit' | 'ignore'

/** `next build`, its scripts hinted and compressed, and a note of what was built. @throws Error when the build fails */
export async function build(root: string, output: Output = 'inherit'): Promise<void> {
  const hash = sourceHash(root)
  const stamp = path.join(root, STAMP)
  rmSync(stamp, { force: true })
  const next = createRequire(path.join(root, 'package.json')).resolve('next/dist/bin/next')
  const run = spawn(process.execPath, [next, 'build'], {
    cwd: root,
    stdio: ['ignore', output, 'inherit'],
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  })
  const code = await new Promise<number | null>((resolve, reject) => run.once('error', reject).once('exit', resolve))
  if (code !== 0) throw new Error('The build failed: its own messages are above.')
  const built = path.join(root, '.next')
  hintShared(built)
  await compressBuilt(path.join(built, 'static'))
  writeFileSync(stamp, hash)
}

/** Builds when there is no build of exactly these sources. Returns whether it did. */
export async function ensureBuilt(root: string, output?: Output): Promise<boolean> {
  const stamp = path.join(root, STAMP)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sourceHash(root)) return false
  await build(root, output)
  return true
}
