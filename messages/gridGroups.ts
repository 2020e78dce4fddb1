/** Groups of a list in the words of their reader: on the screen, and in its file. */
import { type Carrier, carrierOf } from '@/core/carriers'
import { type Day, formatDay } from '@/core/day'
import { type GridName, gridNamed } from '@/core/grids/grids'
import { groupType } from '@/core/grids/grouping'
import type { Locale } from '@/core/locale'
import { type AreaKey, translator } from './translate'

/** What a column to group by is called; those that are no columns of the list have a word of their own. */
export function groupTitle(grid: GridName, field: string, locale: Locale): string {
  const t = translator(locale, 'grids')
  const isColumn = gridNamed(grid).columns[field] !== undefined
  return t((isColumn ? `column.${grid}.${field}` : `group.column.${field}`) as AreaKey<'grids'>)
}

/** Names of what a value only points at. */
export type GroupNames = {
  /** Null: the reader acts for one customer. */
  readonly customers: ReadonlyMap<string, string> | null
  readonly carriers: readonly Carrier[]
  readonly locale: Locale
}

const CHOICES = ['shippingStatus', 'kind']

/** @param value null for what is empty */
export function groupWord(
  grid: GridName,
  { column, value }: { readonly column: string; readonly value: string | null },
  { customers, carriers, locale }: GroupNames,
): string {
  const t = translator(locale, 'grids')
  const isOfDays = groupType(gridNamed(grid), column) === 'day'
  if (value === null || value === '') return t(isOfDays ? 'group.noDay' : 'group.empty')
  if (isOfDays) return formatDay(value as Day, locale, 'short')
  if (column === 'customer') return customers?.get(value) ?? value
  if (column === 'carrier') return carrierOf(carriers, value)?.title ?? value
  return CHOICES.includes(column) ? t(`group.value.${value}` as AreaKey<'grids'>) : value
}
