/** The workbook of an export, as the account of the request may see the list now. For the relay. */
import type { Readable } from 'node:stream'
import { translator } from '@messages/translate'
import type { PayloadRequest } from 'payload'
import type { ColumnType } from '@/core/grids/definition'
import { MOST_EXPORT_ROWS } from '@/core/grids/exports'
import type { GridReach } from '@/core/grids/reach'
import type { SheetCell } from '@/core/sheets/cells'
import type { GridExport } from '@/payload-types'
import { type FileColumn, fileName } from '../fileRows'
import { countFile, gridFile } from '../gridFile'
import { type GridPlan, planFor } from '../plan'
import { zipSheet } from '../zipSheet'
import { tooLarge } from './askExport'
import { questionOf } from './ownExport'

type Order = Pick<GridExport, 'grid' | 'query' | 'locale'>

type Watching = {
  readonly at: Date
  /** Told how many rows were read; what it throws ends the file. */
  readonly onRows: (rows: number) => Promise<void>
}

export type ExportSheet = {
  readonly bytes: Readable
  readonly fileName: string
  /** Null where nobody counted. */
  readonly total: number | null
  readonly reach: GridReach
}

/**
 * Rows are read as the stream is, and none is kept.
 *
 * @throws DomainError EXPORT_TOO_LARGE, also out of the stream; UNAUTHENTICATED, FORBIDDEN for who may not see the list
 */
export async function exportSheet(req: PayloadRequest, order: Order, { at, onRows }: Watching): Promise<ExportSheet> {
  const plan = await planFor(req, questionOf(order))
  const { total, atLeast } = await countFile(req, plan)
  if (total > MOST_EXPORT_ROWS) throw tooLarge(total)
  const { locale } = order
  const name = translator(locale, 'grids')(`list.${order.grid}.title`)
  const file = gridFile(req, plan, locale)
  const rows = watched(file.rows, onRows)
  return {
    bytes: zipSheet({ name, columns: file.columns.map(sheetColumn), rows, at }),
    fileName: fileName(plan, locale, 'xlsx'),
    total: atLeast ? null : total,
    reach: { ...plan.reach, ...(!hasPrices(plan) && { prices: [] }) },
  }
}

const hasPrices = ({ columns, definition, byPrice }: GridPlan): boolean =>
  byPrice || columns.some((name) => definition.columns[name]?.priced)

async function* watched(chunks: AsyncIterable<SheetCell[][]>, onRows: Watching['onRows']) {
  let rows = 0
  for await (const chunk of chunks) {
    rows += chunk.length
    if (rows > MOST_EXPORT_ROWS) throw tooLarge(rows)
    await onRows(rows)
    yield chunk
  }
}

/** In characters: what most values of a kind take. */
const WIDTHS: Readonly<Record<ColumnType, number>> = {
  text: 22,
  number: 12,
  day: 13,
  cents: 14,
  list: 28,
  customer: 32,
  status: 24,
  link: 44,
}
/** A head has room for the button of its filter. */
const BUTTON = 4

const sheetColumn = ({ title, type }: FileColumn) => ({ title, width: Math.max(title.length + BUTTON, WIDTHS[type]) })
