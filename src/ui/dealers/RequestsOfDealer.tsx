import { translator } from '@messages/translate'
import Link from 'next/link'

import type { DealersRequest } from '@/core/dealers/requests'
import { type Clock, shortDate } from '../returns/moment'
import { StatusChip } from '../StatusChip'
import { CELL, HEAD, ROW, ROWS, TABLE } from '../tableRoles'
import { requestHref } from './hrefs'

type Props = {
  readonly requests: readonly DealersRequest[]
  readonly dealer: { readonly number: string }
  readonly clock: Clock
}

const COLUMNS = ['service', 'number', 'customer', 'sent', 'status'] as const

export function RequestsOfDealer({ requests, dealer, clock }: Props) {
  const t = translator(clock.locale, 'dealers')
  return (
    <div className="scroll">
      <table {...TABLE} className="tbl end-customers">
        <caption className="vh">{t('requests.caption')}</caption>
        <thead {...ROWS}>
          <tr {...ROW}>
            {COLUMNS.map((column) => (
              <th key={column} {...HEAD} scope="col">
                {t(`requests.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...ROWS}>
          {requests.map(({ id, number, title, customer, submittedAt, status }) => (
            <tr key={id} {...ROW}>
              <td {...CELL} className="ttl">
                <Link href={requestHref(dealer, id)}>{title}</Link>
              </td>
              <td {...CELL} className="c2" data-l={t('requests.number')}>
                <span className="no">{number}</span>
              </td>
              <td {...CELL} className="c4" data-l={t('requests.customer')}>
                {customer.name}
                <span className="sub">{customer.number}</span>
              </td>
              <td {...CELL} className="c2" data-l={t('requests.sent')}>
                <time dateTime={submittedAt}>{shortDate(submittedAt, clock)}</time>
              </td>
              <td {...CELL} className="c4">
                <StatusChip of="service" status={status} locale={clock.locale} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
