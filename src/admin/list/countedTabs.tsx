import { translator } from '@messages/translate'
import type { BeforeListTableServerProps, Where } from 'payload'

import { type Locale, localeOf } from '@/core/locale'
import { listPath } from '../paths'
import { chosenStatus, searchedFor } from './chosenStatus'
import { StatusTabs } from './StatusTabs'

type List<Status extends string> = {
  readonly collection: 'rmas' | 'service-requests' | 'warranty-claims' | 'registrations'
  /** In the order of the tabs. */
  readonly statuses: readonly Status[]
  /** Has a tab also when no row is in it. */
  readonly always: (status: Status) => boolean
  readonly word: (status: Status, locale: Locale) => string
}

/** The states of a list that occur, each with how many rows the reader may see in it, and all of them. */
export async function countedTabs<Status extends string>(
  { payload, user, i18n, searchParams }: BeforeListTableServerProps,
  { collection, statuses, always, word }: List<Status>,
) {
  const locale = localeOf(i18n.language)
  const t = translator(locale)
  const count = async (status?: Status) => {
    const where: Where = status ? { status: { equals: status } } : {}
    return (await payload.count({ collection, where, overrideAccess: false, user })).totalDocs
  }
  const counts = await Promise.all(statuses.map(async (status) => [status, await count(status)] as const))
  const chosen = chosenStatus(searchParams)
  const search = searchedFor(searchParams)
  const tabs = counts
    .filter(([status, found]) => found > 0 || always(status) || status === chosen)
    .map(([status, found]) => ({
      key: status,
      label: word(status, locale),
      count: found,
      href: listPath(collection, status, search),
      open: chosen === status,
    }))
  const all = {
    key: 'all',
    label: t('admin.common.all'),
    count: await count(),
    href: listPath(collection, undefined, search),
    open: chosen === null,
  }
  return <StatusTabs label={t('admin.common.statusTabs')} tabs={[...tabs, all]} />
}
