/** A grid as the rows of a file: all that its filter lets through, in its order, with the columns of its reader. */
import { type AreaKey, translator } from '@messages/translate'
import type { PayloadRequest } from 'payload'

import type { ColumnType } from '@/core/grids/definition'
import type { Locale } from '@/core/locale'
import type { SheetCell } from '@/core/sheets/cells'
import { findCustomers } from '../rmas/eligibleLines'
import { completeRows } from './completeRows'
import { cellOf } from './fileCells'
import type { GridPlan, GridRow } from './plan'
import { walkRows } from './walk'

const CHUNK = 500

export type FileColumn = { readonly title: string; readonly type: ColumnType }

/** What the columns of the rows are called, and how they read. */
export function rowColumns({ columns, query, definition }: GridPlan, locale: Locale): FileColumn[] {
  const t = translator(locale, 'grids')
  return columns.map((name) => ({
    title: t(`column.${query.grid}.${name}` as AreaKey<'grids'>),
    type: definition.columns[name]?.type ?? 'text',
  }))
}

/** What the file is called. @param extension without a dot */
export const fileName = ({ query, clock }: GridPlan, locale: Locale, extension: 'csv' | 'xlsx'): string =>
  `${translator(locale, 'grids')(`file.${query.grid}`)}-${clock.today}.${extension}`

/** The rows as they are read, some hundreds at once; at least one chunk, which may be empty. */
export async function* fileRows(req: PayloadRequest, plan: GridPlan, locale: Locale): AsyncGenerator<SheetCell[][]> {
  const customers = new Map<string, string>()
  const reader = { ...plan, locale, customers }
  let chunk: GridRow[] = []
  for await (const row of walkRows(req, plan, { from: null, backwards: false, chunk: CHUNK })) {
    chunk.push(row)
    if (chunk.length < CHUNK) continue
    yield cellsIn(req, chunk, reader)
    chunk = []
  }
  yield cellsIn(req, chunk, reader)
}

type Reader = GridPlan & { readonly locale: Locale; readonly customers: Map<string, string> }

async function cellsIn(req: PayloadRequest, rows: readonly GridRow[], reader: Reader): Promise<SheetCell[][]> {
  if (reader.columns.includes('customer'))
    await nameCustomers(
      req,
      rows.map(({ customer }) => String(customer)),
      reader.customers,
    )
  const complete = await completeRows(req, reader.query.grid, rows)
  return complete.map((row) => reader.columns.map((name) => cellOf(row, name, reader)))
}

/** Number and name of customers by id, added to those that are known. */
export async function nameCustomers(req: PayloadRequest, ids: readonly string[], known: Map<string, string>) {
  const wanted = ids.filter((id) => !known.has(id))
  if (wanted.length === 0) return
  for (const [id, { number, name }] of await findCustomers(req, wanted)) known.set(id, `${number} ${name}`)
}
