'use client'

import { formatter, type MessageTree } from '@messages/format'
import Link from 'next/link'
import { useActionState } from 'react'

import { formatDiscount } from '@/core/dealers/discount'
import type { DealerAct, ShownEndCustomer, Standing } from '@/core/dealers/endCustomers'
import type { Locale } from '@/core/locale'
import { SubmitButton } from '../SubmitButton'
import { CELL, HEAD, ROW, ROWS, TABLE } from '../tableRoles'
import { NOTHING_DONE, type SayDealers, type SeveralState } from './dealerState'
import { endCustomerHref } from './hrefs'
import { SeveralNotice } from './SeveralNotice'

/** An end customer with the day it came, as it is written. */
export type Row = ShownEndCustomer & { readonly sinceText: string }

type Props = {
  readonly locale: Locale
  /** Of area `dealers`. */
  readonly messages: MessageTree
  readonly dealer: { readonly number: string }
  readonly standing: Standing
  readonly rows: readonly Row[]
  readonly companyName: string
  readonly action: (before: SeveralState, form: FormData) => Promise<SeveralState>
}

/** What several can be asked at once; turning away takes a reason, of each. */
const AT_ONCE: Readonly<Record<Standing, DealerAct>> = { pending: 'approve', blocked: 'unblock', active: 'block' }

/** A page of end customers with a box each. Works without scripts; the answer says of each what became of it. */
export function EndCustomersTable(props: Props) {
  const { locale, messages, standing, rows } = props
  const say: SayDealers = formatter<MessageTree>(locale, messages)
  const [state, action] = useActionState(props.action, NOTHING_DONE)
  const act = AT_ONCE[standing]
  return (
    <>
      <SeveralNotice say={say} state={state} dealer={props.dealer} />
      {rows.length > 0 && (
        <form key={state.attempt} action={action}>
          <input type="hidden" name="act" value={act} />
          <div className="tools">
            <span>{say('act.several')}</span>
            <SubmitButton look={act === 'block' ? 'danger' : 'primary'} pending={say('act.busy')}>
              {say(`act.${act}`)}
            </SubmitButton>
          </div>
          <Rows {...props} say={say} act={act} />
        </form>
      )}
    </>
  )
}

type RowsProps = Props & { readonly say: SayDealers; readonly act: DealerAct }

function Rows({ say, act, standing, rows, ...rest }: RowsProps) {
  const pending = standing === 'pending'
  return (
    <div className="scroll">
      <table {...TABLE} className="tbl end-customers">
        <caption className="vh">{say(`caption.${standing}`)}</caption>
        <thead {...ROWS}>
          <tr {...ROW}>
            <th {...HEAD} scope="col" className="pick-col">
              <span className="vh">{say('column.choose')}</span>
            </th>
            {(['name', 'contact', 'place', pending ? 'since' : 'discount'] as const).map((column) => (
              <th key={column} {...HEAD} scope="col" className={column === 'discount' ? 'n' : undefined}>
                {say(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...ROWS}>
          {rows.map((row) => (
            <EndCustomerRow key={row.id} row={row} say={say} act={act} {...rest} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

type RowProps = Pick<Props, 'dealer' | 'locale' | 'companyName'> & {
  readonly row: Row
  readonly say: SayDealers
  readonly act: DealerAct
}

function EndCustomerRow({ row, say, act, dealer, locale, companyName }: RowProps) {
  return (
    <tr {...ROW}>
      <td {...CELL} className="sel">
        {row.acts.includes(act) && (
          <label className="sel-target">
            <input
              type="checkbox"
              className="box"
              name="id"
              value={row.id}
              aria-label={say('chooseOne', { name: row.name })}
            />
          </label>
        )}
      </td>
      <td {...CELL} className="ttl">
        <Link href={endCustomerHref(dealer, row.id)}>{row.name}</Link>
        <span className="sub">{row.number ?? say('noNumber')}</span>
        {row.blockedBy === 'house' && <span className="sub">{say('byHouse', { company: companyName })}</span>}
      </td>
      <td {...CELL} className="c4" data-l={say('column.contact')}>
        {row.contactName}
        <span className="sub">{row.email}</span>
      </td>
      <td {...CELL} className="c4" data-l={say('column.place')}>
        {row.address.lines.join(', ')}
        <span className="sub">{row.address.countryCode}</span>
      </td>
      {row.standing === 'pending' ? (
        <td {...CELL} className="c4" data-l={say('column.since')}>
          {row.sinceText}
        </td>
      ) : (
        <td {...CELL} className="c4 n" data-l={say('column.discount')}>
          {row.discountBasisPoints === null
            ? say('none')
            : say('percent', { n: formatDiscount(row.discountBasisPoints, locale) })}
        </td>
      )}
    </tr>
  )
}
