import type { ReactNode } from 'react'

import type { DealersCase } from '@/core/dealers/cases'
import { type Clock, shortDate } from '../returns/moment'
import { CELL, HEAD, ROW, ROWS, TABLE } from '../tableRoles'
import type { SayDealers } from './dealerState'

export type SentColumn<Row> = {
  readonly key: string
  readonly head: string
  /** Where it stands when a row is drawn as a card; `ttl` is its title. */
  readonly look: 'ttl' | 'c2' | 'c4' | 'n' | 'sel'
  /** It says by itself what it is, so that a card needs no label. */
  readonly plain?: boolean
  /** Nobody needs to see the head. */
  readonly headHidden?: boolean
  readonly cell: (row: Row) => ReactNode
}

/** A list that is drawn on the server. */
export type SentProps<Row> = {
  readonly rows: readonly Row[]
  readonly dealer: { readonly number: string }
  readonly clock: Clock
}

type Props<Row> = {
  readonly caption: string
  readonly columns: readonly SentColumn<Row>[]
  readonly rows: readonly Row[]
}

/** Cases of end customers, of one kind. */
export function SentTable<Row extends { readonly id: string }>({ caption, columns, rows }: Props<Row>) {
  return (
    <div className="scroll">
      <table {...TABLE} className="tbl end-customers">
        <caption className="vh">{caption}</caption>
        <thead {...ROWS}>
          <tr {...ROW}>
            {columns.map(({ key, head, look, headHidden }) => (
              <th key={key} {...HEAD} scope="col" className={headLook(look)}>
                {headHidden ? <span className="vh">{head}</span> : head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...ROWS}>
          {rows.map((row) => (
            <tr key={row.id} {...ROW}>
              {columns.map(({ key, head, look, plain, cell }) => (
                <td key={key} {...CELL} className={look} data-l={plain ? undefined : head}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function headLook(look: SentColumn<never>['look']): string | undefined {
  if (look === 'sel') return 'pick-col'
  return look === 'n' ? 'n' : undefined
}

export const customerColumn = (say: SayDealers): SentColumn<Pick<DealersCase<string>, 'customer'>> => ({
  key: 'customer',
  head: say('table.customer'),
  look: 'c4',
  cell: ({ customer }) => (
    <>
      {customer.name}
      <span className="sub">{customer.number}</span>
    </>
  ),
})

export const sentAtColumn = (say: SayDealers, clock: Clock): SentColumn<Pick<DealersCase<string>, 'submittedAt'>> => ({
  key: 'sent',
  head: say('table.sent'),
  look: 'c2',
  cell: ({ submittedAt }) => <time dateTime={submittedAt}>{shortDate(submittedAt, clock)}</time>,
})

type WithLines = { readonly lines: readonly { readonly articleName: string }[] }

export const articlesColumn = (say: SayDealers): SentColumn<WithLines> => ({
  key: 'articles',
  head: say('table.articles'),
  look: 'c4',
  cell: ({ lines }) => (
    <>
      {lines[0]?.articleName}
      {lines.length > 1 && <span className="sub">{say('table.more', { n: lines.length - 1 })}</span>}
    </>
  ),
})
