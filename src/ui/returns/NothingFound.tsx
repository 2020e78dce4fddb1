import { translator } from '@messages/translate'
import Link from 'next/link'

import type { Locale } from '@/core/locale'
import { EmptyState } from '../EmptyState'
import { Icon } from '../Icon'
import { FILTERS, type ReturnsQuery, returnsHref } from './query'

type Props = {
  readonly locale: Locale
  /** What was looked for. Without it there are no requests at all. */
  readonly query?: ReturnsQuery
  readonly requestHref?: string | null
}

export function NothingFound({ locale, query, requestHref }: Props) {
  const t = translator(locale, 'returns')
  if (!query) {
    return (
      <EmptyState
        icon="return"
        title={t('empty.first')}
        action={requestHref && <RequestLink href={requestHref} word={t('request')} />}
      >
        {requestHref && t('empty.firstText')}
      </EmptyState>
    )
  }
  const asked = FILTERS.filter((filter) => query.filters[filter])
    .map((filter) => t(`asked.${filter}`, { value: query.filters[filter] }))
    .join(', ')
  const all = { ...query, segment: null, filters: asked ? {} : query.filters, page: 1 } as const
  return (
    <EmptyState
      title={asked ? t('empty.filtered') : t('empty.segment')}
      action={
        <Link className="btn" href={returnsHref(all)}>
          {asked ? t('filter.clear') : t('empty.showAll')}
        </Link>
      }
    >
      {asked ? t('empty.filteredText', { asked }) : t('empty.segmentText')}
    </EmptyState>
  )
}

function RequestLink({ href, word }: { readonly href: string; readonly word: string }) {
  return (
    <Link className="btn" href={href}>
      <Icon name="return" />
      {word}
    </Link>
  )
}
