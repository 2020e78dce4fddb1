import { translator } from '@messages/translate'
import type { BeforeListTableServerProps, Where } from 'payload'

import { localeOf } from '@/core/locale'
import { RMA_STATUSES, type RmaStatus } from '@/core/rmas/status'
import { listPath } from '../paths'
import { chosenStatus, searchedFor } from './chosenStatus'
import { StatusTabs } from './StatusTabs'

/** States an RMA passes through; drafts belong to their maker and stand under "all". */
const SHOWN: readonly RmaStatus[] = [
  'submitted',
  ...RMA_STATUSES.filter((status) => status !== 'draft' && status !== 'submitted'),
]

/** What waits for a decision first, then every other state that occurs. */
export async function RmaStatusTabs({ payload, user, i18n, searchParams }: BeforeListTableServerProps) {
  const locale = localeOf(i18n.language)
  const t = translator(locale)
  const count = async (status?: RmaStatus) => {
    const where: Where = status ? { status: { equals: status } } : {}
    const counted = await payload.count({ collection: 'rmas', where, overrideAccess: false, user })
    return counted.totalDocs
  }
  const counts = await Promise.all(SHOWN.map(async (status) => [status, await count(status)] as const))
  const chosen = chosenStatus(searchParams)
  const search = searchedFor(searchParams)
  const tabs = counts
    .filter(([status, found]) => found > 0 || status === 'submitted' || status === chosen)
    .map(([status, found]) => ({
      key: status,
      label: status === 'submitted' ? t('admin.list.waiting') : t(`status.rma.${status}`),
      count: found,
      href: listPath('rmas', status, search),
      open: chosen === status,
    }))
  const all = {
    key: 'all',
    label: t('admin.common.all'),
    count: await count(),
    href: listPath('rmas', undefined, search),
    open: chosen === null,
  }
  return <StatusTabs label={t('admin.common.statusTabs')} tabs={[...tabs, all]} />
}
