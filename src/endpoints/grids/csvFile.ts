/** A grid as a file: all rows of its filter in its order, with the columns of its reader, written as they are read. */
import { pipeline, Readable } from 'node:stream'
import { languageOf } from '@access/rules'
import { translator } from '@messages/translate'
import { stringify } from 'csv-stringify'
import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'

import type { Locale } from '@/core/locale'
import { described } from '../request/described'
import { findCustomers } from '../rmas/eligibleLines'
import { completeRows } from './completeRows'
import { type Cell, cellOf } from './csvCells'
import { type GridPlan, type GridRow, planOf } from './plan'
import { walkRows } from './walk'

const CHUNK = 500

/** What spreadsheets of a language take for the end of a cell, and for the decimal sign. */
const WRITING = {
  nl: { delimiter: ';', decimal: ',' },
  en: { delimiter: ',', decimal: '.' },
} as const satisfies Record<Locale, { delimiter: string; decimal: string }>

/** GET /api/grids/:grid/csv: the same keys as a page, but for its place and size. */
export const downloadGrid: Endpoint = {
  path: '/grids/:grid/csv',
  method: 'get',
  custom: described({
    who: ['contact', 'agent', 'sales', 'integration', 'admin'],
    query: z.looseObject({ customer: z.string().optional(), sort: z.string().optional() }),
    files: ['text/csv'],
  }),
  handler: async (req) => {
    const plan = await planOf(req, ['sort'])
    const locale = languageOf(req)
    const chunks = chunksOf(req, plan)
    const first = await chunks.next() // what is refused is refused before the file begins
    const lines = linesOf(req, { plan, locale, chunks, first: first.done ? [] : first.value })
    const name = `${translator(locale, 'grids')(`file.${plan.query.grid}`)}-${plan.clock.today}.csv`
    return new Response(Readable.toWeb(asCsv(lines, plan, locale)) as ReadableStream, {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="${name}"`,
        'Content-Security-Policy': "default-src 'none'; sandbox",
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': 'private, no-store',
      },
    })
  },
}

/** What begins like a formula gets an apostrophe, so that no spreadsheet reckons with what a customer wrote. */
function asCsv(lines: AsyncIterable<Cell[]>, plan: GridPlan, locale: Locale): Readable {
  const { delimiter, decimal } = WRITING[locale]
  const amounts = plan.columns.map((name) => plan.definition.columns[name]?.type === 'cents')
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

async function* chunksOf(req: PayloadRequest, plan: GridPlan): AsyncGenerator<GridRow[]> {
  let chunk: GridRow[] = []
  for await (const row of walkRows(req, plan, { from: null, backwards: false, chunk: CHUNK })) {
    chunk.push(row)
    if (chunk.length < CHUNK) continue
    yield chunk
    chunk = []
  }
  yield chunk
}

type Lines = {
  readonly plan: GridPlan
  readonly locale: Locale
  readonly first: readonly GridRow[]
  readonly chunks: AsyncIterable<readonly GridRow[]>
}

async function* linesOf(req: PayloadRequest, { plan, locale, first, chunks }: Lines): AsyncGenerator<Cell[]> {
  const t = translator(locale, 'grids')
  yield plan.columns.map((name) => t(`column.${plan.query.grid}.${name}` as Parameters<typeof t>[0]))
  const customers = new Map<string, string>()
  yield* linesIn(req, first, { ...plan, locale, customers })
  for await (const chunk of chunks) yield* linesIn(req, chunk, { ...plan, locale, customers })
}

type Reader = GridPlan & { readonly locale: Locale; readonly customers: Map<string, string> }

async function* linesIn(req: PayloadRequest, rows: readonly GridRow[], reader: Reader): AsyncGenerator<Cell[]> {
  if (reader.columns.includes('customer')) await nameCustomers(req, rows, reader.customers)
  const complete = await completeRows(req, reader.query.grid, rows)
  for (const row of complete) yield reader.columns.map((name) => cellOf(row, name, reader))
}

async function nameCustomers(req: PayloadRequest, rows: readonly GridRow[], known: Map<string, string>) {
  const wanted = rows.map(({ customer }) => String(customer)).filter((id) => !known.has(id))
  if (wanted.length === 0) return
  for (const [id, { number, name }] of await findCustomers(req, wanted)) known.set(id, `${number} ${name}`)
}
