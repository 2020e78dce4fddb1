import { groupTitle } from '@messages/gridGroups'
import { type AreaKey, translator } from '@messages/translate'
import Link from 'next/link'
import type { ReactNode } from 'react'

import { gridNamed } from '@/core/grids/grids'
import type { Locale } from '@/core/locale'
import { Icon } from '../Icon'
import { GroupDrop } from './GroupDrop'
import { Kept } from './Kept'
import { anew, type ListQuery, listHref, listPath } from './listQuery'

type Props = {
  readonly query: ListQuery
  /** What the reader may group by. */
  readonly offered: readonly string[]
  /** The value of the group that is open, in words. */
  readonly withinWord: string | null
  readonly locale: Locale
}

/** By what a list is grouped, or which group of it is open, and how to group it: a plain form, or a head that is dragged here. */
export function GroupBar({ query, offered, withinWord, locale }: Props) {
  const { group, within } = query
  const t = translator(locale, 'grids')
  const targets = Object.fromEntries(
    offered
      .filter((column) => gridNamed(query.grid).columns[column])
      .map((column) => [column, listHref(anew(query, { group: column }))]),
  )
  return (
    <div className="tools group-bar">
      {within && (
        <>
          <Link className="back" href={listHref(anew(query, { within: null, group: within.column }))}>
            <Icon name="arrowLeft" small />
            {t('group.back')}
          </Link>
          <Chosen href={listHref(anew(query, { within: null }))} undo={t('group.showAll')}>
            {t('group.within', { column: groupTitle(query.grid, within.column, locale), value: withinWord ?? '' })}
          </Chosen>
        </>
      )}
      {group ? (
        <Chosen href={listHref(anew(query, { group: null, groupOrder: 'value' }))} undo={t('group.undo')}>
          {t('group.by', { column: groupTitle(query.grid, group, locale) })}
        </Chosen>
      ) : (
        <GroupDrop targets={targets} words={{ drop: t('group.drop'), here: t('group.dropHere') }} />
      )}
      <GroupForm query={query} offered={offered} locale={locale} />
    </div>
  )
}

type ChosenProps = { readonly href: string; readonly undo: string; readonly children: ReactNode }

/** What holds of the list, with a way to let it go. */
const Chosen = ({ href, undo, children }: ChosenProps) => (
  <span className="chosen">
    {children}
    <Link href={href} aria-label={undo} title={undo}>
      <Icon name="cross" small />
    </Link>
  </span>
)

function GroupForm({ query, offered, locale }: Pick<Props, 'query' | 'offered' | 'locale'>) {
  const { grid, group } = query
  const t = translator(locale, 'grids')
  return (
    <form className="push acts" action={listPath(grid)} method="get" aria-label={t('group.form')}>
      <Kept query={anew(query, { group: null })} />
      <label>
        {t('group.label')}{' '}
        <select className="in" name="group" key={group} defaultValue={group ?? ''}>
          <option value="">{t('group.nothing')}</option>
          {offered.map((column) => (
            <option key={column} value={column}>
              {groupTitle(grid, column, locale)}
            </option>
          ))}
        </select>
      </label>
      <button className="btn" type="submit">
        {t('group.apply' as AreaKey<'grids'>)}
      </button>
    </form>
  )
}
