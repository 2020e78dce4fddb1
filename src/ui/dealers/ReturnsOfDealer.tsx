import { formatter, type MessageTree } from '@messages/format'
import Link from 'next/link'

import { formatDay } from '@/core/day'
import type { DealersReturn } from '@/core/dealers/returns'
import type { Locale } from '@/core/locale'
import { statusTone } from '@/core/rmas/statusTone'
import { Chip } from '../Chip'
import type { SayDealers } from './dealerState'
import { sentHref } from './hrefs'
import { articlesColumn, customerColumn, type SentColumn, SentTable } from './SentTable'

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
export function ReturnsOfDealer({ rows, dealer, locale, messages, waiting = false }: ReturnsProps) {
  const say: SayDealers = formatter<MessageTree>(locale, messages)
  const caption = say(waiting ? 'returns.captionWaiting' : 'returns.caption')
  const columns: SentColumn<ReturnRow>[] = [
    ...(waiting ? [pickColumn(say)] : []),
    {
      key: 'number',
      head: say('returns.number'),
      look: 'ttl',
      plain: true,
      cell: ({ id, number }) => (
        <Link className="no" href={sentHref(dealer, { room: 'returns', id })}>
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
      cell: ({ lines }) => lines.reduce((sum, { quantityRequested }) => sum + quantityRequested, 0),
    },
    waiting ? decideColumn(say, locale) : sentColumn(say),
    {
      key: 'status',
      head: say('table.status'),
      look: 'c4',
      plain: true,
      cell: ({ status, statusText }) => <Chip {...statusTone(status)} word={statusText} />,
    },
  ]
  return <SentTable caption={caption} columns={columns} rows={rows} />
}

const pickColumn = (say: SayDealers): SentColumn<ReturnRow> => ({
  key: 'pick',
  head: say('returns.choose'),
  headHidden: true,
  look: 'sel',
  plain: true,
  cell: ({ id, number }) => (
    <label className="sel-target">
      <input type="checkbox" className="box" name="id" value={id} aria-label={say('returns.chooseOne', { number })} />
    </label>
  ),
})

const sentColumn = (say: SayDealers): SentColumn<ReturnRow> => ({
  key: 'sent',
  head: say('table.sent'),
  look: 'c2',
  cell: ({ sentText }) => sentText,
})

const decideColumn = (say: SayDealers, locale: Locale): SentColumn<ReturnRow> => ({
  key: 'decideBy',
  head: say('returns.decideBy'),
  look: 'c2',
  cell: ({ decideBy, sentText }) => (decideBy ? formatDay(decideBy, locale, 'short') : sentText),
})
