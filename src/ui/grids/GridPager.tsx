import { translator } from '@messages/translate'
import Link from 'next/link'
import type { RowCount } from '@/core/grids/rowCount'
import type { Locale } from '@/core/locale'
import { PAGE_SIZES } from '../paging'
import { countText } from './counts'
import { Downloads } from './Downloads'
import { type ListQuery, listHref } from './listQuery'

type Props = {
  readonly query: ListQuery
  /** All rows of the filter; null where nobody counted them. */
  readonly total: RowCount | null
  readonly next: string | null
  readonly previous: string | null
  /** Whoever looks along with a contact has nothing made. */
  readonly mayExport: boolean
  readonly locale: Locale
}

/** The way to the neighbouring pages, how much a page holds, and the whole list as a file. */
export function GridPager({ query, total, next, previous, mayExport, locale }: Props) {
  const t = translator(locale, 'grids')
  return (
    <div className="pager">
      {total !== null && <span>{countText(total, t)}</span>}
      <div className="sizes">
        <span id="per-page">{t('perPage')}</span>
        <ol aria-labelledby="per-page">
          {PAGE_SIZES.map((size) => (
            <li key={size}>
              <Link
                href={listHref({ ...query, size, place: null })}
                aria-current={size === query.size ? 'true' : undefined}
                scroll={false}
              >
                {size}
              </Link>
            </li>
          ))}
        </ol>
      </div>
      <Downloads query={query} mayExport={mayExport} locale={locale} />
      {(next || previous) && (
        <nav aria-label={t('pages')}>
          <ol>
            {previous && <Step query={query} way="before" cursor={previous} word={t('previous')} />}
            {next && <Step query={query} way="after" cursor={next} word={t('next')} />}
          </ol>
        </nav>
      )}
    </div>
  )
}

type StepProps = {
  readonly query: ListQuery
  readonly way: 'after' | 'before'
  readonly cursor: string
  readonly word: string
}

const Step = ({ query, way, cursor, word }: StepProps) => (
  <li>
    <Link href={listHref({ ...query, place: { way, cursor } })} rel={way === 'after' ? 'next' : 'prev'}>
      {word}
    </Link>
  </li>
)
