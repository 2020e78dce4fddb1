import { readdirSync } from 'node:fs'
import path from 'node:path'

const NOT_OURS = new Set(['node_modules', 'data', 'coverage', 'test-results'])

/** Every file of the project below a folder, as relative paths; nothing installed, built or hidden. */
export function productFiles(folder = '.'): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith('.') || NOT_OURS.has(entry.name)) return []
    const file = path.join(folder, entry.name)
    return entry.isDirectory() ? productFiles(file) : [file]
  })
}

/** Prints the faults, one per line, and sets the exit code. */
export function reportFaults(faults: string[]): void {
  for (const fault of faults) process.stdout.write(`${fault}\n`)
  if (faults.length > 0) process.exitCode = 1
}
