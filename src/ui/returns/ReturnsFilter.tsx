import { translator } from '@messages/translate'
import Link from 'next/link'

import type { Locale } from '@/core/locale'
import { Icon } from '../Icon'
import { PAGE_SIZES } from '../paging'
import { FilterForm } from './FilterForm'
import { FILTERS, type Filter, type ReturnsQuery, returnsHref } from './query'

type Props = {
  readonly query: ReturnsQuery
  readonly locale: Locale
  /** The contact acts for more than one customer. */
  readonly severalCustomers: boolean
}

/** What phones show before "more filters". */
const FIRST: readonly Filter[] = ['number', 'order']

export function ReturnsFilter({ query, locale, severalCustomers }: Props) {
  const t = translator(locale, 'returns')
  const { filters, segment, size } = query
  const shown = FILTERS.filter((filter) => filter !== 'customer' || severalCustomers)
  return (
    <FilterForm key={JSON.stringify(filters)} label={t('filter.label')}>
      {segment && <input type="hidden" name="status" value={segment} />}
      {size !== PAGE_SIZES[0] && <input type="hidden" name="size" value={size} />}
      {shown.map((filter) => (
        <div key={filter} className={FIRST.includes(filter) || filters[filter] ? 'field' : 'field m-hide'}>
          <label htmlFor={`filter-${filter}`}>{t(`filter.${filter}`)}</label>
          <input
            className="in"
            id={`filter-${filter}`}
            name={filter}
            defaultValue={filters[filter]}
            maxLength={100}
            autoComplete="off"
          />
        </div>
      ))}
      <div className="filter-go">
        <button className="btn wide" type="submit">
          <Icon name="search" />
          {t('filter.apply')}
        </button>
      </div>
      <label className="btn quiet d-hide more">
        <input type="checkbox" className="vh" />
        {t('filter.more')}
      </label>
      {Object.keys(filters).length > 0 && (
        <div className="filter-end">
          <Link href={returnsHref({ ...query, filters: {}, page: 1 })}>{t('filter.clear')}</Link>
        </div>
      )}
    </FilterForm>
  )
}
