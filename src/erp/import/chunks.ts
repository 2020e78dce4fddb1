/** Cuts a file into chunks that are stored one by one, so that nobody waits long for a turn to write. An order is never cut. */
import { added, type ImportCounts, NOTHING, naturalKey } from '@/core/erp/importing'
import { mergedRow } from '@/core/erp/mergeRows'
import type { FileRow } from './importFile'
import type { PlacedRow } from './placedRow'

/** Others wait 100 ms for one chunk at most; aimed far lower, in milliseconds, since rows are not alike. */
const AIM_MS = 20
const MOST_ROWS = 500
const FIRST_ROWS = 25

export type Chunk = {
  readonly rows: readonly PlacedRow[]
  /** What was refused or left out while it was read. */
  readonly counts: ImportCounts
  /** The last line of the file that is in it. */
  readonly line: number
  /** Rows of the file. */
  readonly read: number
}

/** How many rows a chunk has: as many as were stored in time before. */
export class Pace {
  rows = FIRST_ROWS

  /** @param longestMs what a chunk took at most so far, in whole milliseconds */
  constructor(public longestMs = 0) {}

  /** @param weight rows that were stored in `ms` milliseconds */
  took(ms: number, weight: number): void {
    const inTime = Math.floor((weight * AIM_MS) / Math.max(ms, 1))
    this.longestMs = Math.max(this.longestMs, Math.round(ms))
    this.rows = Math.max(1, Math.min(MOST_ROWS, this.rows * 2, inTime))
  }
}

/** Rows of the database that a row of the file is. */
export const weightOf = ({ row }: PlacedRow): number => ('lines' in row ? 1 + row.lines.length : 1)

/** @param after rows up to this line were stored before */
export async function* chunksOf(rows: AsyncIterable<FileRow>, pace: Pace, after: number): AsyncGenerator<Chunk> {
  let chunk = new OpenChunk()
  for await (const row of rows) {
    if (row.line <= after) continue
    chunk.add(row)
    if (chunk.weight < pace.rows && chunk.read < MOST_ROWS) continue
    yield chunk.close()
    chunk = new OpenChunk()
  }
  if (chunk.read > 0) yield chunk.close()
}

class OpenChunk {
  readonly #rows = new Map<string, PlacedRow>()
  #counts = NOTHING
  #line = 0
  weight = 0
  read = 0

  add({ line, rows, row, faults }: FileRow): void {
    this.read += rows
    this.#line = line
    if (faults) this.#counts = added(this.#counts, { ...NOTHING, refused: rows, errors: faults })
    else this.#take({ row, line, rows })
  }

  /** Of two rows with one key the later one wins, unless it says that it is the older. */
  #take(placed: PlacedRow): void {
    const key = naturalKey(placed.row)
    const earlier = this.#rows.get(key)
    this.weight += weightOf(placed)
    if (!earlier) {
      this.#rows.set(key, placed)
      return
    }
    const row = mergedRow(earlier.row, placed.row)
    this.#counts = added(this.#counts, { ...NOTHING, [row ? 'unchanged' : 'older']: 1 })
    if (row) this.#rows.set(key, { ...placed, row, rows: earlier.rows + placed.rows })
  }

  close(): Chunk {
    return { rows: [...this.#rows.values()], counts: this.#counts, line: this.#line, read: this.read }
  }
}
