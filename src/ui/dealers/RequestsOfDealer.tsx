import { translator } from '@messages/translate'
import Link from 'next/link'

import type { DealersRequest } from '@/core/dealers/requests'
import { StatusChip } from '../StatusChip'
import { sentHref } from './hrefs'
import { customerColumn, type SentColumn, type SentProps, SentTable, sentAtColumn } from './SentTable'

/** Service requests of end customers. */
export function RequestsOfDealer({ rows, dealer, clock }: SentProps<DealersRequest>) {
  const say = translator(clock.locale, 'dealers')
  const columns: SentColumn<DealersRequest>[] = [
    {
      key: 'service',
      head: say('requests.service'),
      look: 'ttl',
      plain: true,
      cell: ({ id, title }) => <Link href={sentHref(dealer, { room: 'requests', id })}>{title}</Link>,
    },
    {
      key: 'number',
      head: say('requests.number'),
      look: 'c2',
      cell: ({ number }) => <span className="no">{number}</span>,
    },
    customerColumn(say),
    sentAtColumn(say, clock),
    {
      key: 'status',
      head: say('table.status'),
      look: 'c4',
      plain: true,
      cell: ({ status }) => <StatusChip of="service" status={status} locale={clock.locale} />,
    },
  ]
  return <SentTable caption={say('requests.caption')} columns={columns} rows={rows} />
}
