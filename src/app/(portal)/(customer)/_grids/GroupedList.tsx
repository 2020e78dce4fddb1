import type { GroupNames } from '@messages/gridGroups'
import { translator } from '@messages/translate'
import Link from 'next/link'

import type { PortalSession } from '@/session/portalSession'
import { EmptyState } from '@/ui/EmptyState'
import { Downloads } from '@/ui/grids/Downloads'
import { GroupTable } from '@/ui/grids/GroupTable'
import { anew, type ListQuery, listHref } from '@/ui/grids/listQuery'
import { Pager } from '@/ui/Pager'
import { sizeNamed } from '@/ui/paging'
import { isGroupedApart, readGroups } from '../../../_lib/gridGroups'
import { Nothing } from './Nothing'

type Props = {
  readonly session: PortalSession
  readonly query: ListQuery & { readonly group: string }
  readonly names: GroupNames
}

/** A list in groups, counted and summed by the database over all of its filter. */
export async function GroupedList({ session, query, names }: Props) {
  const { locale } = session
  const t = translator(locale, 'grids')
  if (isGroupedApart(query)) return <NotByArticle query={query} locale={locale} />
  const { groups, whole, page, pages, total } = await readGroups(session, query)
  if (total === 0) return <Nothing query={query} locale={locale} />
  const from = (page - 1) * query.size
  return (
    <>
      <p className="found" role="status">
        {t('group.found', { groups: total, rows: whole.count })}
      </p>
      <GroupTable query={query} groups={groups} whole={whole} names={names} />
      <Pager
        page={page}
        pages={pages}
        perPage={query.size}
        href={(next, size) => listHref({ ...query, page: next, size: sizeNamed(size) })}
        words={{
          range: t('group.range', { from: from + 1, to: from + groups.length, total }),
          perPage: t('perPage'),
          pages: t('pages'),
          previous: t('previous'),
          next: t('next'),
        }}
      >
        <Downloads query={query} mayExport={!session.viewing} locale={locale} />
      </Pager>
    </>
  )
}

function NotByArticle({ query, locale }: { readonly query: ListQuery; readonly locale: PortalSession['locale'] }) {
  const t = translator(locale, 'grids')
  const { article: _, ...filters } = query.filters
  return (
    <EmptyState
      title={t('group.notByArticle')}
      action={
        <span className="acts">
          <Link href={listHref(anew(query, { filters }))}>{t('group.clearArticle')}</Link>
          <Link href={listHref(anew(query, { group: null, groupOrder: 'value' }))}>{t('group.ungroup')}</Link>
        </span>
      }
    >
      {t('group.notByArticleText')}
    </EmptyState>
  )
}
