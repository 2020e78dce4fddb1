/** What the ERP that is played remembers: whole lines at the end of a file, so that no kill takes back what was answered. */
import { closeSync, fsyncSync, ftruncateSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs'
import path from 'node:path'

import type { Entry } from './book'

export type Journal = {
  /** As they were when it was opened. */
  readonly entries: readonly Entry[]
  /** On the disk when it returns. */
  add(entry: Entry): void
  close(): void
}

const NEWLINE = 10

/** A last line that was cut off by a kill was never answered: it is dropped. */
export function openJournal(folder: string): Journal {
  mkdirSync(folder, { recursive: true })
  const file = openSync(path.join(folder, 'journal.ndjson'), 'a+', 0o600)
  const bytes = readFileSync(file)
  const whole = bytes.lastIndexOf(NEWLINE) + 1
  if (whole < bytes.length) ftruncateSync(file, whole)
  const lines = bytes.subarray(0, whole).toString().split('\n').slice(0, -1)
  return {
    entries: lines.map((line) => JSON.parse(line) as Entry),
    add: (entry) => {
      writeSync(file, `${JSON.stringify(entry)}\n`)
      fsyncSync(file)
    },
    close: () => closeSync(file),
  }
}
