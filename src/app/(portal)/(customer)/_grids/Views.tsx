import { translator } from '@messages/translate'
import Link from 'next/link'

import { MOST_VIEW_NAME } from '@/core/grids/views'
import type { PortalSession } from '@/session/portalSession'
import { AccountForm } from '@/ui/account/AccountForm'
import { PrimaryForm } from '@/ui/account/PrimaryForm'
import { FocusOn } from '@/ui/FocusOn'
import { type ListQuery, listHref, type Params, type Prices } from '@/ui/grids/listQuery'
import { isChanged, managingIn, openedView, viewQueryOf } from '@/ui/grids/savedViews'
import { type ShownView, ViewBar } from '@/ui/grids/ViewBar'
import { Notice } from '@/ui/Notice'
import { WithdrawForm } from '@/ui/returns/WithdrawForm'
import { findViews } from '../../../_lib/gridViews'
import { nameView, takeView, type ViewTarget } from './viewActions'

type Props = {
  readonly session: PortalSession
  readonly query: ListQuery
  readonly params: Params
  readonly prices: Prices
}

/** The reader's saved views of a list. Who looks along opens them and changes none; staff have none. */
export async function Views({ session, query, params, prices }: Props) {
  if (session.actor !== 'contact') return null
  const { locale } = session
  const t = translator(locale, 'grids')
  const found = await findViews(session, query.grid)
  const views = found.map((view) => ({ ...view, opens: openedView(query.grid, view, { prices, size: query.size }) }))
  const current = views.find(({ id }) => id === query.view) ?? null
  const { manage, done } = managingIn(params)
  const mayWrite = session.viewing === undefined
  const replace = (
    <PrimaryForm
      action={takeView.bind(null, 'replace', targetOf(query, current))}
      label={t('views.replace')}
      pending={t('views.saving')}
    />
  )
  return (
    <>
      <ViewBar
        query={query}
        views={views}
        current={current}
        changed={current !== null && isChanged(query, current.opens)}
        replace={mayWrite ? replace : null}
        locale={locale}
      />
      {done && <Notice id="view-done" tone="ok" title={t(`views.done.${done}`)} focus />}
      {mayWrite && manage === 'new' && <NameForm query={query} view={null} locale={locale} />}
      {mayWrite && manage === 'rename' && current && <NameForm query={query} view={current} locale={locale} />}
      {mayWrite && manage === 'remove' && current && <RemoveForm query={query} view={current} locale={locale} />}
    </>
  )
}

function targetOf(query: ListQuery, view: ShownView | null): ViewTarget {
  const search = listHref(query).split('?')[1] ?? ''
  return { grid: query.grid, search, query: viewQueryOf(query), id: view?.id ?? null }
}

type FormProps = Pick<Props, 'query'> & { readonly view: ShownView | null; readonly locale: PortalSession['locale'] }

function NameForm({ query, view, locale }: FormProps) {
  const t = translator(locale, 'grids')
  const title = view ? t('views.renameTitle', { name: view.name }) : t('views.save')
  return (
    <section className="view-form" id="view" aria-labelledby="view-title">
      <h2 id="view-title">{title}</h2>
      {!view && <p className="soft">{t('views.saveText')}</p>}
      <AccountForm
        key={view?.id ?? 'new'}
        id="view"
        fields={[
          {
            name: 'name',
            label: t('views.name'),
            value: view?.name ?? '',
            hint: t('views.nameHint', { n: MOST_VIEW_NAME }),
            maxLength: MOST_VIEW_NAME,
            required: true,
          },
        ]}
        action={nameView.bind(null, targetOf(query, view))}
        words={{
          save: t('views.saveIt'),
          saving: t('views.saving'),
          refused: t('views.refused'),
          required: t('views.required'),
        }}
      />
      <Link href={listHref(query)} scroll={false}>
        {t('views.cancel')}
      </Link>
      <FocusOn id="view-name" />
    </section>
  )
}

function RemoveForm({ query, view, locale }: FormProps & { readonly view: ShownView }) {
  const t = translator(locale, 'grids')
  return (
    <div id="view">
      <WithdrawForm
        action={takeView.bind(null, 'remove', targetOf(query, view))}
        backHref={listHref(query)}
        words={{
          title: t('views.removeTitle', { name: view.name }),
          text: t('views.removeText'),
          confirm: t('views.removeYes'),
          pending: t('views.saving'),
          keep: t('views.keep'),
        }}
      />
    </div>
  )
}
