import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** Everything that ends up in the built app. Tests do not. */
const SOURCES = ['src', 'access', 'collections', 'hooks', 'messages', 'templates', 'public']
const SINGLE_FILES = ['payload.config.ts', 'next.config.mjs', 'tsconfig.json', 'package-lock.json']
const NOT_BUILT = /\.test\.tsx?$/

function filesOf(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
}

/** Changes when, and only when, a file changes that the build reads: times of files say nothing after a clone. */
export function sourceHash(root: string): string {
  const present = new Set(readdirSync(root))
  const folders = SOURCES.filter((name) => present.has(name)).map((name) => path.join(root, name))
  const single = SINGLE_FILES.filter((name) => present.has(name)).map((name) => path.join(root, name))
  const files = [...folders.flatMap(filesOf), ...single].filter((file) => !NOT_BUILT.test(file)).sort()
  const hash = createHash('sha256')
  for (const file of files) hash.update(path.relative(root, file)).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}
