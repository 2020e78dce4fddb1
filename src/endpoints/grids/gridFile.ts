/** What a list shows, as a file has it: its rows, or its groups where it is grouped. */
import type { PayloadRequest } from 'payload'

import type { RowCount } from '@/core/grids/rowCount'
import type { Locale } from '@/core/locale'
import type { SheetCell } from '@/core/sheets/cells'
import { countRows } from './countRows'
import { type FileColumn, fileRows, rowColumns } from './fileRows'
import { groupColumns, groupFile } from './groupFile'
import { groupPage } from './groupPage'
import type { GridPlan } from './plan'

/** What a file may be asked for beside the filters. */
export const FILE_WAYS = ['sort', 'by', 'order'] as const

export type GridFile = {
  readonly columns: readonly FileColumn[]
  /** Some hundreds at once, as they are read. */
  readonly rows: AsyncGenerator<SheetCell[][]>
}

export function gridFile(req: PayloadRequest, plan: GridPlan, locale: Locale): GridFile {
  const { by } = plan.query
  if (by === null) return { columns: rowColumns(plan, locale), rows: fileRows(req, plan, locale) }
  return { columns: groupColumns(plan, by, locale), rows: groupFile(req, plan, by, locale) }
}

/** How many rows the file has; of groups one for each value, whatever the currencies. */
export async function countFile(req: PayloadRequest, plan: GridPlan): Promise<RowCount> {
  if (plan.query.by === null) return countRows(req, plan)
  const { total } = await groupPage(req, { ...plan, query: { ...plan.query, page: 1, limit: 1 } })
  return { total }
}
