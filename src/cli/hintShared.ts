import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Chromium compiles the whole of such a script beside the page, while it loads; others read a comment. */
const HINT = '//# allFunctionsCalledOnLoad\n'

/** Marks the scripts that every page starts with, React and Next's own. @param folder what Next built */
export function hintShared(folder: string): void {
  const manifest = JSON.parse(readFileSync(path.join(folder, 'build-manifest.json'), 'utf8')) as {
    readonly rootMainFiles: readonly string[]
  }
  for (const name of manifest.rootMainFiles) {
    const file = path.join(folder, name)
    const script = readFileSync(file, 'utf8')
    if (!script.startsWith(HINT)) writeFileSync(file, HINT + script)
  }
}
