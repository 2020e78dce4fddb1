import { translator } from '@messages/translate'
import Link from 'next/link'

import type { DealersReturn } from '@/core/dealers/returns'
import { type Clock, shortDate } from '../returns/moment'
import { StatusChip } from '../StatusChip'
import { CELL, HEAD, ROW, ROWS, TABLE } from '../tableRoles'
import { returnHref } from './hrefs'

type Props = {
  readonly returns: readonly DealersReturn[]
  readonly dealer: { readonly number: string }
  readonly clock: Clock
}

const COLUMNS = ['number', 'customer', 'articles', 'pieces', 'sent', 'status'] as const

export function ReturnsOfDealer({ returns, dealer, clock }: Props) {
  const t = translator(clock.locale, 'dealers')
  return (
    <div className="scroll">
      <table {...TABLE} className="tbl end-customers">
        <caption className="vh">{t('returns.caption')}</caption>
        <thead {...ROWS}>
          <tr {...ROW}>
            {COLUMNS.map((column) => (
              <th key={column} {...HEAD} scope="col" className={column === 'pieces' ? 'n' : undefined}>
                {t(`returns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...ROWS}>
          {returns.map((one) => (
            <Row key={one.id} one={one} dealer={dealer} clock={clock} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ one, dealer, clock }: Omit<Props, 'returns'> & { readonly one: DealersReturn }) {
  const t = translator(clock.locale, 'dealers')
  const { id, number, customer, lines, submittedAt, status } = one
  const [first] = lines
  return (
    <tr {...ROW}>
      <td {...CELL} className="c2">
        <Link className="no" href={returnHref(dealer, id)}>
          {number}
        </Link>
      </td>
      <td {...CELL} className="c4" data-l={t('returns.customer')}>
        {customer.name}
        <span className="sub">{customer.number}</span>
      </td>
      <td {...CELL} className="c4" data-l={t('returns.articles')}>
        {first?.articleName}
        {lines.length > 1 && <span className="sub">+ {lines.length - 1}</span>}
      </td>
      <td {...CELL} className="n" data-l={t('returns.pieces')}>
        {lines.reduce((sum, { quantityRequested }) => sum + quantityRequested, 0)}
      </td>
      <td {...CELL} className="c2" data-l={t('returns.sent')}>
        {shortDate(submittedAt, clock)}
      </td>
      <td {...CELL} className="c4">
        <StatusChip of="rma" status={status} locale={clock.locale} />
      </td>
    </tr>
  )
}
