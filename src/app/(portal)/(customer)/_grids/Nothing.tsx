import { type AreaKey, translator } from '@messages/translate'
import Link from 'next/link'

import type { Locale } from '@/core/locale'
import { EmptyState } from '@/ui/EmptyState'
import { anew, isSearched, type ListQuery, listHref } from '@/ui/grids/listQuery'

/** Why a list is empty, and where there is more. */
export function Nothing({ query, locale }: { readonly query: ListQuery; readonly locale: Locale }) {
  const { grid, status } = query
  const t = translator(locale, 'grids')
  const everything = anew(query, { filters: {}, status: 'all', within: null })
  const all = <Link href={listHref(everything)}>{t('showAll')}</Link>
  const open = status === 'open' || status === 'overdue'
  if (isSearched(query) || (status !== 'all' && !open)) {
    return (
      <EmptyState title={t('nothing')} action={all}>
        {t('nothingText')}
      </EmptyState>
    )
  }
  const words = open ? 'noneOpen' : 'none'
  return (
    <EmptyState
      icon={grid === 'invoices' ? 'invoice' : 'box'}
      title={t(`list.${grid}.${words}` as AreaKey<'grids'>)}
      action={open && all}
    >
      {t(`list.${grid}.${words}Text` as AreaKey<'grids'>)}
    </EmptyState>
  )
}
