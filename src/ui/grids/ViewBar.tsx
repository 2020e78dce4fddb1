import { translator } from '@messages/translate'
import Link from 'next/link'
import type { ReactNode } from 'react'

import type { Locale } from '@/core/locale'
import { Icon } from '../Icon'
import { type ListQuery, listHref, listPath } from './listQuery'
import { managingHref, type SavedView } from './savedViews'

export type ShownView = SavedView & { readonly opens: ListQuery }

type Props = {
  readonly query: ListQuery
  readonly views: readonly ShownView[]
  /** The view that the list was opened by, and whether the list was changed since. */
  readonly current: ShownView | null
  readonly changed: boolean
  /** Saves over the current view; null for who may only look. */
  readonly replace: ReactNode | null
  readonly locale: Locale
}

/** The saved views of a list, and what can be done with the one that is open. */
export function ViewBar({ query, views, current, changed, replace, locale }: Props) {
  const t = translator(locale, 'grids')
  return (
    <div className="views">
      {views.length > 0 && (
        <nav className="seg" aria-label={t('views.label')}>
          <span aria-hidden="true">{t('views.title')}</span>
          <Link href={listPath(query.grid)} aria-current={current ? undefined : 'true'}>
            {t('views.standard')}
          </Link>
          {views.map((view) => (
            <Link key={view.id} href={listHref(view.opens)} aria-current={view.id === current?.id ? 'true' : undefined}>
              <span className="view-name">{view.name}</span>
              {view.id === current?.id && changed && <i>{t('views.changed')}</i>}
            </Link>
          ))}
        </nav>
      )}
      {replace !== null && (
        <div className="acts">
          {current && changed && replace}
          {current && (
            <>
              <Link className="btn quiet" href={managingHref(query, 'rename')}>
                {t('views.rename')}
              </Link>
              <Link className="btn quiet" href={managingHref(query, 'remove')}>
                {t('views.remove')}
              </Link>
            </>
          )}
          {(!current || changed) && (
            <Link className="btn quiet" href={managingHref(query, 'new')}>
              <Icon name="plus" small />
              {t(current ? 'views.saveNew' : 'views.save')}
            </Link>
          )}
        </div>
      )}
    </div>
  )
}
