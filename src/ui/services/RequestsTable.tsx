import { translator } from '@messages/translate'
import Link from 'next/link'

import type { ServiceRequest } from '@/payload-types'
import { Unread } from '../messages/Unread'
import { type Clock, shortDate } from '../returns/moment'
import { StatusChip } from '../StatusChip'
import { CELL, HEAD, ROW, ROWS, TABLE } from '../tableRoles'

/** What the list shows of a request. */
export type ListedRequest = Pick<
  ServiceRequest,
  'id' | 'number' | 'title' | 'status' | 'submittedAt' | 'updatedAt' | 'customerName' | 'unreadByCustomer'
>

type Props = {
  readonly requests: readonly ListedRequest[]
  /** The reader acts for more than one customer. */
  readonly severalCustomers: boolean
  readonly clock: Clock
}

export function RequestsTable({ requests, severalCustomers, clock }: Props) {
  const t = translator(clock.locale, 'services')
  const columns = [
    'service',
    'number',
    ...(severalCustomers ? (['customer'] as const) : []),
    'submitted',
    'status',
  ] as const
  return (
    <div className="scroll">
      <table {...TABLE} className="tbl requests">
        <caption className="vh">{t('mine')}</caption>
        <thead {...ROWS}>
          <tr {...ROW}>
            {columns.map((column) => (
              <th key={column} {...HEAD} scope="col">
                {t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...ROWS}>
          {requests.map((request) => (
            <Row key={request.id} request={request} severalCustomers={severalCustomers} clock={clock} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ request, severalCustomers, clock }: Omit<Props, 'requests'> & { readonly request: ListedRequest }) {
  const t = translator(clock.locale, 'services')
  const { id, number, title, status, submittedAt, updatedAt, customerName } = request
  const unread = request.unreadByCustomer ?? 0
  const href = number ? `/services/${encodeURIComponent(number)}` : `/services/drafts/${id}`
  return (
    <tr {...ROW}>
      <td {...CELL} className="ttl">
        <Link href={href}>{title?.[clock.locale]}</Link>
        {unread > 0 && <Unread n={unread} locale={clock.locale} />}
      </td>
      <td {...CELL} className="c2" data-l={t('column.number')}>
        {number ? <span className="no">{number}</span> : <span className="muted">{t('draftName')}</span>}
      </td>
      {severalCustomers && (
        <td {...CELL} className="c4" data-l={t('column.customer')}>
          {customerName}
        </td>
      )}
      <td {...CELL} className="c2" data-l={t('column.submitted')}>
        <time dateTime={submittedAt ?? updatedAt}>{submittedAt ? shortDate(submittedAt, clock) : '–'}</time>
      </td>
      <td {...CELL} className="c4">
        <StatusChip of="service" status={status} locale={clock.locale} />
      </td>
    </tr>
  )
}
