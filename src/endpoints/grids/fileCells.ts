/** The cells of a file: what the screen shows, as numbers and days where a spreadsheet reckons with them. */
import { invoiceStateText } from '@messages/invoiceState'
import { translator } from '@messages/translate'

import { dayIn } from '@/core/day'
import type { GridColumn } from '@/core/grids/definition'
import { invoiceState } from '@/core/invoices'
import type { Locale } from '@/core/locale'
import { orderState } from '@/core/orders'
import type { SheetCell } from '@/core/sheets/cells'
import type { Invoice, Order } from '@/payload-types'
import type { GridPlan, GridRow } from './plan'

export type CellReader = Pick<GridPlan, 'definition' | 'query' | 'clock'> & {
  readonly locale: Locale
  /** Number and name of customers by id. */
  readonly customers: ReadonlyMap<string, string>
}

export function cellOf(row: GridRow, name: string, reader: CellReader): SheetCell {
  const column = reader.definition.columns[name]
  if (column?.type === 'status') return textCell(statusText(row, reader))
  if (column?.type === 'customer') return textCell(reader.customers.get(String(row.customer)))
  const value = name === 'carrier' ? row.carrierTitle : row[name]
  return value === null || value === undefined ? null : valueCell(value, column, reader)
}

const textCell = (value: string | null | undefined): SheetCell => (value ? { type: 'text', value } : null)

function valueCell(value: unknown, column: GridColumn | undefined, { clock }: CellReader): SheetCell {
  if (column?.type === 'day') return { type: 'day', value: dayIn(clock.zone, new Date(String(value))) }
  if (column?.type === 'cents' || column?.type === 'number') return { type: column.type, value: Number(value) }
  return textCell(Array.isArray(value) ? value.join(', ') : String(value))
}

function statusText(row: GridRow, { query, clock, locale }: CellReader): string | null {
  if (query.grid === 'orders') {
    const state = orderState(row as unknown as Order)
    return state && translator(locale, 'orders')(`state.${state}`)
  }
  const { kind, openCents = null, dueDate } = row as unknown as Invoice
  const dueDay = dueDate ? dayIn(clock.zone, new Date(dueDate)) : null
  const state = invoiceState({ kind, openCents, dueDay }, clock.today)
  return state && invoiceStateText(state, locale)
}
