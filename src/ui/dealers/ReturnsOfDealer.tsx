import { formatter, type MessageTree } from '@messages/format'
import Link from 'next/link'

import { formatDay } from '@/core/day'
import type { DealersReturn } from '@/core/dealers/returns'
import type { Locale } from '@/core/locale'
import { statusTone } from '@/core/rmas/statusTone'
import { Chip } from '../Chip'
import { CELL, HEAD, ROW, ROWS, TABLE } from '../tableRoles'
import type { SayDealers } from './dealerState'
import { returnHref } from './hrefs'

/** A return with the day it was sent and its status, as they are written. */
export type ReturnRow = DealersReturn & { readonly sentText: string; readonly statusText: string }

export type ReturnsProps = {
  readonly rows: readonly ReturnRow[]
  readonly dealer: { readonly number: string }
  readonly locale: Locale
  /** Of area `dealers`. */
  readonly messages: MessageTree
  /** Those that wait for the dealer, with a box each. */
  readonly waiting?: boolean
}

/** Returns of end customers: all, or those that wait for the dealer. */
export function ReturnsOfDealer(props: ReturnsProps) {
  const { rows, locale, messages, waiting = false } = props
  const say: SayDealers = formatter<MessageTree>(locale, messages)
  const columns = ['number', 'customer', 'articles', 'pieces', waiting ? 'decideBy' : 'sent', 'status'] as const
  return (
    <div className="scroll">
      <table {...TABLE} className="tbl end-customers">
        <caption className="vh">{say(waiting ? 'returns.captionWaiting' : 'returns.caption')}</caption>
        <thead {...ROWS}>
          <tr {...ROW}>
            {waiting && (
              <th {...HEAD} scope="col" className="pick-col">
                <span className="vh">{say('returns.choose')}</span>
              </th>
            )}
            {columns.map((column) => (
              <th key={column} {...HEAD} scope="col" className={column === 'pieces' ? 'n' : undefined}>
                {say(`returns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...ROWS}>
          {rows.map((row) => (
            <Row key={row.id} {...props} row={row} say={say} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

type RowProps = Omit<ReturnsProps, 'rows'> & { readonly row: ReturnRow; readonly say: SayDealers }

function Row({ row, say, dealer, locale, waiting = false }: RowProps) {
  const { id, number, customer, lines, sentText, status, statusText, decideBy } = row
  const [first] = lines
  return (
    <tr {...ROW}>
      {waiting && (
        <td {...CELL} className="sel">
          <label className="sel-target">
            <input
              type="checkbox"
              className="box"
              name="id"
              value={id}
              aria-label={say('returns.chooseOne', { number })}
            />
          </label>
        </td>
      )}
      <td {...CELL} className={waiting ? 'ttl' : 'c2'}>
        <Link className="no" href={returnHref(dealer, id)}>
          {number}
        </Link>
      </td>
      <td {...CELL} className="c4" data-l={say('returns.customer')}>
        {customer.name}
        <span className="sub">{customer.number}</span>
      </td>
      <td {...CELL} className="c4" data-l={say('returns.articles')}>
        {first?.articleName}
        {lines.length > 1 && <span className="sub">+ {lines.length - 1}</span>}
      </td>
      <td {...CELL} className="n" data-l={say('returns.pieces')}>
        {lines.reduce((sum, { quantityRequested }) => sum + quantityRequested, 0)}
      </td>
      <td {...CELL} className="c2" data-l={say(waiting ? 'returns.decideBy' : 'returns.sent')}>
        {waiting && decideBy ? formatDay(decideBy, locale, 'short') : sentText}
      </td>
      <td {...CELL} className="c4">
        <Chip {...statusTone(status)} word={statusText} />
      </td>
    </tr>
  )
}
