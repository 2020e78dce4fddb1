/** What comes of two rows with one key. */
import type { ErpRow } from './entities'
import { naturalKey } from './importing'

type Line = ErpRow<'orders'>['lines'][number]

/** Whether the ERP changed a row before `moment`. A row that names no moment is as new as it comes. */
export const isOlder = ({ updatedAt }: ErpRow, moment: string | null | undefined): boolean =>
  Boolean(updatedAt && moment) && Date.parse(updatedAt as string) < Date.parse(moment as string)

/** One row that does what the two would do one after the other; null when the later one is the older. */
export function mergedRow<Row extends ErpRow>(earlier: Row, later: Row): Row | null {
  if (naturalKey(earlier) !== naturalKey(later)) throw new RangeError('These are two rows')
  if (isOlder(later, earlier.updatedAt)) return null
  const merged = { ...earlier, ...later }
  return 'lines' in earlier && 'lines' in later ? { ...merged, lines: mergedLines(earlier.lines, later.lines) } : merged
}

function mergedLines(earlier: readonly Line[], later: readonly Line[]): Line[] {
  const lines = new Map(earlier.map((line) => [line.lineNumber, line]))
  for (const line of later) lines.set(line.lineNumber, { ...lines.get(line.lineNumber), ...line })
  return [...lines.values()]
}
