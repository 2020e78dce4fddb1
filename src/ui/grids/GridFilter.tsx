import { type AreaKey, translator } from '@messages/translate'
import Link from 'next/link'

import { gridNamed } from '@/core/grids/grids'
import type { Locale } from '@/core/locale'
import { Icon } from '../Icon'

import { TextField } from '../TextField'
import type { ListCount } from './counts'
import { isSearched, type ListQuery, listHref, listPath, searchKeys } from './listQuery'

type Props = {
  readonly query: ListQuery
  /** What the list can be narrowed to; none for a list without statuses. */
  readonly statuses: readonly string[]
  /** How many rows each has, where they are counted. */
  readonly counts: ReadonlyMap<string, ListCount>
  readonly locale: Locale
}

/** The statuses of a list, and what to look for in it. A plain form. */
export function GridFilter({ query, statuses, counts, locale }: Props) {
  const { grid } = query
  const t = translator(locale, 'grids')
  return (
    <>
      {statuses.length > 0 && (
        <nav className="seg" aria-label={t(`list.${grid}.tabs` as AreaKey<'grids'>)}>
          {statuses.map((status) => (
            <Link
              key={status}
              href={listHref({ ...query, status, place: null })}
              aria-current={status === query.status ? 'true' : undefined}
            >
              {t(`status.${grid}.${status}` as AreaKey<'grids'>)}
              <Count count={counts.get(status)} locale={locale} />
            </Link>
          ))}
        </nav>
      )}
      <search aria-label={t(`list.${grid}.search`)}>
        <form className="list-search" action={listPath(grid)} method="get">
          <Kept query={query} />
          {searchKeys(grid).map((key) => (
            <SearchField key={key} name={key} query={query} locale={locale} />
          ))}
          <button className="btn" type="submit">
            <Icon name="search" />
            {t('apply')}
          </button>
          {isSearched(query) && <Link href={listHref({ ...query, filters: {}, place: null })}>{t('clear')}</Link>}
        </form>
      </search>
    </>
  )
}

/** How many rows a status has; nothing where that is not known. */
function Count({ count, locale }: { readonly count: ListCount | undefined; readonly locale: Locale }) {
  if (!count || (count.atLeast && count.total === 0)) return null
  if (!count.atLeast) return <b> {count.total}</b>
  const t = translator(locale, 'grids')
  return (
    <b>
      {' '}
      <span aria-hidden="true">{t('manyShort', { n: count.total })}</span>
      <span className="vh">{t('many', { n: count.total })}</span>
    </b>
  )
}

/** What another search leaves as it is: all of the address but what is looked for and where the page begins. */
function Kept({ query }: Pick<Props, 'query'>) {
  const href = listHref({ ...query, filters: {}, place: null })
  const kept = new URLSearchParams(href.split('?')[1])
  return [...kept].map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)
}

type FieldProps = Pick<Props, 'query' | 'locale'> & { readonly name: string }

function SearchField({ name, query: { grid, filters }, locale }: FieldProps) {
  const label = translator(locale, 'grids')(`list.${grid}.${name}` as AreaKey<'grids'>)
  const kind = gridNamed(grid).filters[name]?.kind
  const ofDays = kind === 'from' || kind === 'until'
  const shape = ofDays ? ({ type: 'date' } as const) : { maxLength: 100 }
  return <TextField id={name} name={name} label={label} defaultValue={filters[name]} {...shape} />
}
