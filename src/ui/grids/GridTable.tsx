import { type AreaKey, translator } from '@messages/translate'
import Link from 'next/link'
import type { ReactNode } from 'react'

import { gridNamed } from '@/core/grids/grids'
import type { Locale } from '@/core/locale'
import { Icon } from '../Icon'
import { CELL, HEAD, ROW, ROWS, TABLE } from '../tableRoles'
import { isGroupable, isSortable, type ListQuery, listHref, type Prices, sortedBy } from './listQuery'

/** Of a row, the content of a column; null for nothing. */
export type CellOf<Row> = (row: Row, column: string) => ReactNode

type Props<Row> = {
  readonly query: ListQuery
  readonly rows: readonly Row[]
  /** Names of the columns; the first names the row. */
  readonly columns: readonly string[]
  readonly cell: CellOf<Row>
  readonly prices: Prices
  readonly locale: Locale
}

/** The rows of a list under heads that sort it. */
export function GridTable<Row extends { readonly id: string }>(props: Props<Row>) {
  const { query, rows, columns, cell, prices, locale } = props
  const t = translator(locale, 'grids')
  return (
    <div className="scroll">
      <table {...TABLE} className="tbl requests grid">
        <caption className="vh">{t(`list.${query.grid}.title`)}</caption>
        <thead {...ROWS}>
          <tr {...ROW}>
            {columns.map((column) => (
              <Head key={column} column={column} query={query} prices={prices} locale={locale} />
            ))}
          </tr>
        </thead>
        <tbody {...ROWS}>
          {rows.map((row) => (
            <tr key={row.id} {...ROW}>
              {columns.map((column, index) => (
                <Cell key={column} query={query} column={column} first={index === 0} locale={locale}>
                  {cell(row, column)}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const wordOf = ({ grid }: ListQuery, column: string, locale: Locale): string =>
  translator(locale, 'grids')(`column.${grid}.${column}` as AreaKey<'grids'>)

/** A card of a phone gives the words of a status its whole width. */
const isStatus = ({ grid }: ListQuery, column: string): boolean => gridNamed(grid).columns[column]?.type === 'status'

const isFigure = ({ grid }: ListQuery, column: string): boolean =>
  ['number', 'cents'].includes(gridNamed(grid).columns[column]?.type ?? '')

type HeadProps = Pick<Props<never>, 'query' | 'prices' | 'locale'> & { readonly column: string }

function Head({ column, query, prices, locale }: HeadProps) {
  const word = wordOf(query, column, locale)
  const className = isFigure(query, column) ? 'n' : undefined
  const drag = isGroupable(gridNamed(query.grid), column, prices) ? { draggable: true, 'data-group': column } : {}
  if (!isSortable(gridNamed(query.grid), column, prices)) {
    return (
      <th {...HEAD} {...drag} scope="col" className={className}>
        {word}
      </th>
    )
  }
  const direction = query.sort.startsWith('-') ? 'descending' : 'ascending'
  const sorted = query.sort.replace('-', '') === column
  return (
    <th {...HEAD} {...drag} scope="col" className={className} aria-sort={sorted ? direction : undefined}>
      <Link href={listHref(sortedBy(query, column))} scroll={false} draggable={false}>
        {word}
        {sorted && <Icon name="chevronDown" small className={direction === 'ascending' ? 'up' : undefined} />}
      </Link>
    </th>
  )
}

type CellProps = Pick<HeadProps, 'column' | 'query' | 'locale'> & {
  readonly first: boolean
  readonly children: ReactNode
}

function Cell({ column, query, first, locale, children }: CellProps) {
  if (first) {
    return (
      <td {...CELL} className="ttl">
        {children}
      </td>
    )
  }
  const classes = [isStatus(query, column) ? 'c4' : 'c2', isFigure(query, column) && 'n', !children && 'm-hide']
    .filter(Boolean)
    .join(' ')
  return (
    <td {...CELL} className={classes} data-l={wordOf(query, column, locale)}>
      {children || '–'}
    </td>
  )
}
