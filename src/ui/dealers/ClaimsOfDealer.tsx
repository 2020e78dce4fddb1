import { translator } from '@messages/translate'
import Link from 'next/link'

import type { DealersClaim } from '@/core/dealers/claims'
import { StatusChip } from '../StatusChip'
import { sentHref } from './hrefs'
import { articlesColumn, customerColumn, type SentColumn, type SentProps, SentTable, sentAtColumn } from './SentTable'

/** Warranty claims of end customers. */
export function ClaimsOfDealer({ rows, dealer, clock }: SentProps<DealersClaim>) {
  const say = translator(clock.locale, 'dealers')
  const columns: SentColumn<DealersClaim>[] = [
    {
      key: 'number',
      head: say('claims.number'),
      look: 'ttl',
      plain: true,
      cell: ({ id, number }) => (
        <Link className="no" href={sentHref(dealer, { room: 'claims', id })}>
          {number}
        </Link>
      ),
    },
    customerColumn(say),
    articlesColumn(say),
    {
      key: 'pieces',
      head: say('table.pieces'),
      look: 'n',
      cell: ({ lines }) => lines.reduce((sum, { quantityClaimed }) => sum + quantityClaimed, 0),
    },
    sentAtColumn(say, clock),
    {
      key: 'status',
      head: say('table.status'),
      look: 'c4',
      plain: true,
      cell: ({ status }) => <StatusChip of="claim" status={status} locale={clock.locale} />,
    },
  ]
  return <SentTable caption={say('claims.caption')} columns={columns} rows={rows} />
}
