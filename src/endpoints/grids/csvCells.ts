/** The cells of a file: what the screen shows, as numbers where a spreadsheet reckons with them. */
import { invoiceStateText } from '@messages/invoiceState'
import { translator } from '@messages/translate'

import { dayIn, formatDay } from '@/core/day'
import type { GridColumn } from '@/core/grids/definition'
import { invoiceState } from '@/core/invoices'
import type { Locale } from '@/core/locale'
import { orderState } from '@/core/orders'
import type { Invoice, Order } from '@/payload-types'
import type { GridPlan, GridRow } from './plan'

export type Cell = string | number | null

export type CellReader = Pick<GridPlan, 'definition' | 'query' | 'clock'> & {
  readonly locale: Locale
  /** Number and name of customers by id. */
  readonly customers: ReadonlyMap<string, string>
}

export function cellOf(row: GridRow, name: string, reader: CellReader): Cell {
  const column = reader.definition.columns[name]
  if (column?.type === 'status') return statusText(row, reader)
  if (column?.type === 'customer') return reader.customers.get(String(row.customer)) ?? null
  const value = name === 'carrier' ? row.carrierTitle : row[name]
  return value === null || value === undefined ? null : valueText(value, column, reader)
}

function valueText(value: unknown, column: GridColumn | undefined, { clock, locale }: CellReader): Cell {
  if (column?.type === 'day') return formatDay(dayIn(clock.zone, new Date(String(value))), locale, 'short')
  if (column?.type === 'cents') return Number(value) / 100
  if (column?.type === 'number') return Number(value)
  return Array.isArray(value) ? value.join(', ') : String(value)
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
