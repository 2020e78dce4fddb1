import { translator } from '@messages/translate'
import Link from 'next/link'

import type { Locale } from '@/core/locale'
import { type ReturnsQuery, returnsHref, SEGMENTS, type Segment } from './query'

type Props = {
  readonly query: ReturnsQuery
  readonly counts: Readonly<Record<Segment, number>>
  readonly locale: Locale
}

/** How many requests the filters find, per status; each figure leads to its requests. Drafts only when there are any. */
export function Segments({ query, counts, locale }: Props) {
  const t = translator(locale, 'returns')
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const names = (Object.keys(SEGMENTS) as Segment[]).filter((name) => name !== 'draft' || counts.draft > 0)
  const shown = [{ name: null, count: all }, ...names.map((name) => ({ name, count: counts[name] }))]
  return (
    <nav className="seg" aria-label={t('segments.label')}>
      {shown.map(({ name, count }) => (
        <Link
          key={name ?? 'all'}
          href={returnsHref({ ...query, segment: name, page: 1 })}
          aria-current={query.segment === name ? 'true' : undefined}
          scroll={false}
        >
          {t(`segments.${name ?? 'all'}`)} <b>{t('figure', { n: count })}</b>
        </Link>
      ))}
    </nav>
  )
}
