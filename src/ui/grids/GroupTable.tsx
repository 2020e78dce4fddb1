import { type GroupNames, groupTitle, groupWord } from '@messages/gridGroups'
import { type AreaKey, translator } from '@messages/translate'
import Link from 'next/link'
import type { ReactNode } from 'react'

import { type GridName, gridNamed } from '@/core/grids/grids'
import type { GroupOrder } from '@/core/grids/grouping'
import type { Locale } from '@/core/locale'
import { formatCents } from '@/core/money'
import { Icon } from '../Icon'
import { CELL, HEAD, ROW, ROWS, TABLE } from '../tableRoles'
import { anew, type ListQuery, listHref } from './listQuery'

/** Of one currency, or of all rows where no amounts are summed. */
export type GroupPart = {
  readonly currency: string | null
  readonly sums: Readonly<Record<string, number>>
}

export type ShownGroup = {
  /** Null for what is empty. */
  readonly value: string | null
  readonly count: number
  readonly parts: readonly GroupPart[]
}

type Props = {
  readonly query: ListQuery & { readonly group: string }
  readonly groups: readonly ShownGroup[]
  /** Of all rows of the filter. */
  readonly whole: ShownGroup
  readonly names: GroupNames
}

/** A row for each group: what the rows have in common, how many there are, and what they add up to. */
export function GroupTable({ query, groups, whole, names }: Props) {
  const { locale } = names
  const t = translator(locale, 'grids')
  const title = groupTitle(query.grid, query.group, locale)
  const sums = gridNamed(query.grid).sums.filter((name) => whole.parts.some((part) => name in part.sums))
  return (
    <div className="scroll">
      <table {...TABLE} className="tbl requests grid groups">
        <caption className="vh">{t('group.caption', { list: t(`list.${query.grid}.title`), column: title })}</caption>
        <thead {...ROWS}>
          <tr {...ROW}>
            <Head query={query} by="value" word={title} />
            <Head query={query} by="count" word={t('group.count')} />
            {sums.map((name) => (
              <th key={name} {...HEAD} scope="col" className="n">
                {sumWord(query.grid, name, locale)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...ROWS}>
          {groups.map((group) => (
            <GroupRow key={group.value ?? ' '} group={group} sums={sums} query={query} names={names} />
          ))}
        </tbody>
        <tbody {...ROWS} className="whole">
          <tr {...ROW}>
            <td {...CELL} className="ttl">
              {t('group.whole')}
            </td>
            <Figures group={whole} sums={sums} query={query} locale={locale} />
          </tr>
        </tbody>
      </table>
    </div>
  )
}

const sumWord = (grid: GridName, name: string, locale: Locale) =>
  translator(locale, 'grids')(`column.${grid}.${name}` as AreaKey<'grids'>)

type HeadProps = { readonly query: ListQuery; readonly by: 'value' | 'count'; readonly word: string }

/** The largest groups come first when they are asked for by their size. */
function Head({ query, by, word }: HeadProps) {
  const { groupOrder } = query
  const first: GroupOrder = by === 'count' ? '-count' : 'value'
  const other: GroupOrder = by === 'count' ? 'count' : '-value'
  const sorted = groupOrder.replace('-', '') === by
  const direction = groupOrder.startsWith('-') ? 'descending' : 'ascending'
  return (
    <th {...HEAD} scope="col" className={by === 'count' ? 'n' : undefined} aria-sort={sorted ? direction : undefined}>
      <Link href={listHref(anew(query, { groupOrder: groupOrder === first ? other : first }))} scroll={false}>
        {word}
        {sorted && <Icon name="chevronDown" small className={direction === 'ascending' ? 'up' : undefined} />}
      </Link>
    </th>
  )
}

type RowProps = Pick<Props, 'query' | 'names'> & { readonly group: ShownGroup; readonly sums: readonly string[] }

function GroupRow({ group, sums, query, names }: RowProps) {
  const within = { column: query.group, value: group.value }
  return (
    <tr {...ROW}>
      <td {...CELL} className="ttl">
        <Link
          className={group.value ? 'no' : undefined}
          href={listHref(anew(query, { group: null, groupOrder: 'value', within }))}
        >
          {groupWord(query.grid, within, names)}
        </Link>
      </td>
      <Figures group={group} sums={sums} query={query} locale={names.locale} />
    </tr>
  )
}

type FigureProps = Pick<RowProps, 'group' | 'sums'> & { readonly query: ListQuery; readonly locale: Locale }

function Figures({ group, sums, query: { grid }, locale }: FigureProps) {
  const t = translator(locale, 'grids')
  return (
    <>
      <td {...CELL} className="c2 n" data-l={t('group.count')}>
        {translator(locale, 'returns')('figure', { n: group.count })}
      </td>
      {sums.map((name) => (
        <td key={name} {...CELL} className="c2 n" data-l={sumWord(grid, name, locale)}>
          <Sum of={group.parts} name={name} priced={gridNamed(grid).columns[name]?.priced === true} locale={locale} />
        </td>
      ))}
    </>
  )
}

type SumProps = {
  readonly of: readonly GroupPart[]
  readonly name: string
  readonly priced: boolean
  readonly locale: Locale
}

/** An amount for each currency; pieces are pieces. */
function Sum({ of, name, priced, locale }: SumProps): ReactNode {
  if (!priced) {
    const all = of.reduce((sum, { sums }) => sum + (sums[name] ?? 0), 0)
    return translator(locale, 'returns')('figure', { n: all })
  }
  const amounts = of.filter(({ currency }) => currency !== null)
  if (amounts.length === 0) return '–'
  return amounts.map(({ currency, sums }) => (
    <span key={currency} className="line">
      {formatCents(sums[name] ?? 0, currency ?? '', locale)}
    </span>
  ))
}
