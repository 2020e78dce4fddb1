/** A grid as a file: all rows or groups of its filter in their order, with the columns of its reader, written as they are read. */
import { pipeline, Readable } from 'node:stream'
import { languageOf } from '@access/rules'
import { stringify } from 'csv-stringify'
import type { Endpoint } from 'payload'
import { z } from 'zod'

import { formatDay } from '@/core/day'
import { GROUP_ORDERS } from '@/core/grids/grouping'
import type { Locale } from '@/core/locale'
import type { SheetCell } from '@/core/sheets/cells'
import { described } from '../request/described'
import { type FileColumn, fileName } from './fileRows'
import { FILE_WAYS, gridFile } from './gridFile'
import { planOf } from './plan'

/** What spreadsheets of a language take for the end of a cell, and for the decimal sign. */
const WRITING = {
  nl: { delimiter: ';', decimal: ',' },
  en: { delimiter: ',', decimal: '.' },
} as const satisfies Record<Locale, { delimiter: string; decimal: string }>

/** GET /api/grids/:grid/csv: the same keys as a page, but for its place and size; with `by` the groups. */
export const downloadGrid: Endpoint = {
  path: '/grids/:grid/csv',
  method: 'get',
  custom: described({
    who: ['contact', 'agent', 'sales', 'integration', 'admin'],
    query: z.looseObject({
      customer: z.string().optional(),
      sort: z.string().optional(),
      by: z.string().optional(),
      order: z.enum(GROUP_ORDERS).optional(),
    }),
    files: ['text/csv'],
  }),
  handler: async (req) => {
    const plan = await planOf(req, FILE_WAYS)
    const locale = languageOf(req)
    const { columns, rows } = gridFile(req, plan, locale)
    const first = await rows.next() // what is refused is refused before the file begins
    const lines = linesOf(columns, locale, { first: first.done ? [] : first.value, rows })
    return new Response(Readable.toWeb(asCsv(lines, columns, locale)) as ReadableStream, {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="${fileName(plan, locale, 'csv')}"`,
        'Content-Security-Policy': "default-src 'none'; sandbox",
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': 'private, no-store',
      },
    })
  },
}

type Written = string | number | null

async function* linesOf(
  columns: readonly FileColumn[],
  locale: Locale,
  { first, rows }: { readonly first: readonly SheetCell[][]; readonly rows: AsyncIterable<SheetCell[][]> },
): AsyncGenerator<Written[]> {
  const written = (row: readonly SheetCell[]) => row.map((cell) => writtenCell(cell, locale))
  yield columns.map(({ title }) => title)
  yield* first.map(written)
  for await (const chunk of rows) yield* chunk.map(written)
}

/** Figures stay numbers until they are written: a minus before one is no formula. */
function writtenCell(cell: SheetCell, locale: Locale): Written {
  if (cell?.type === 'day') return formatDay(cell.value, locale, 'short')
  return cell?.type === 'cents' ? cell.value / 100 : (cell?.value ?? null)
}

/** What begins like a formula gets an apostrophe, so that no spreadsheet reckons with what a customer wrote. */
function asCsv(lines: AsyncIterable<Written[]>, columns: readonly FileColumn[], locale: Locale): Readable {
  const { delimiter, decimal } = WRITING[locale]
  const amounts = columns.map(({ type }) => type === 'cents')
  const writer = stringify({
    bom: true,
    delimiter,
    record_delimiter: 'windows',
    escape_formulas: true,
    cast: {
      number: (value, { column }) => (amounts[Number(column)] ? value.toFixed(2).replace('.', decimal) : String(value)),
    },
  })
  // A fault reaches whoever reads: the writer is destroyed with it.
  return pipeline(Readable.from(lines), writer, () => undefined)
}
