import { translator } from '@messages/translate'
import type { BeforeListTableServerProps, Where } from 'payload'

import { localeOf } from '@/core/locale'
import { listPath } from '../paths'
import { chosenStatus, searchedFor } from './chosenStatus'
import { StatusTabs } from './StatusTabs'

const SHOWN = ['dead', 'due', 'leased', 'done'] as const

/** What failed first: that is what somebody must do something about. */
export async function OutboxStatusTabs({ payload, user, i18n, searchParams }: BeforeListTableServerProps) {
  const t = translator(localeOf(i18n.language), 'admin')
  const chosen = chosenStatus(searchParams)
  const search = searchedFor(searchParams)
  const count = async (status?: (typeof SHOWN)[number]) => {
    const where: Where = status ? { status: { equals: status } } : {}
    return (await payload.count({ collection: 'outbox', where, overrideAccess: false, user })).totalDocs
  }
  const tabs = await Promise.all(
    SHOWN.map(async (status) => ({
      key: status,
      label: t(`outbox.${status}`),
      count: await count(status),
      href: listPath('outbox', status, search),
      open: chosen === status,
    })),
  )
  const all = {
    key: 'all',
    label: t('outbox.all'),
    count: await count(),
    href: listPath('outbox', undefined, search),
    open: chosen === null,
  }
  return <StatusTabs label={t('common.statusTabs')} tabs={[...tabs, all]} />
}
