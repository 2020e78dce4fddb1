import { translator } from '@messages/translate'
import type { BeforeListTableServerProps, Where } from 'payload'

import { localeOf } from '@/core/locale'
import { OPEN_SERVICE_STATUSES, SERVICE_STATUSES, type ServiceStatus } from '@/core/services/status'
import { listPath } from '../paths'
import { chosenStatus, searchedFor } from './chosenStatus'
import { StatusTabs } from './StatusTabs'

/** Drafts belong to their maker and stand under "all". */
const SHOWN = SERVICE_STATUSES.filter((status) => status !== 'draft')

const ALWAYS: readonly ServiceStatus[] = OPEN_SERVICE_STATUSES

/** The states in which something is to be done, then every other one that occurs. */
export async function ServiceStatusTabs({ payload, user, i18n, searchParams }: BeforeListTableServerProps) {
  const locale = localeOf(i18n.language)
  const t = translator(locale)
  const count = async (status?: ServiceStatus) => {
    const where: Where = status ? { status: { equals: status } } : {}
    return (await payload.count({ collection: 'service-requests', where, overrideAccess: false, user })).totalDocs
  }
  const counts = await Promise.all(SHOWN.map(async (status) => [status, await count(status)] as const))
  const chosen = chosenStatus(searchParams)
  const search = searchedFor(searchParams)
  const tabs = counts
    .filter(([status, found]) => found > 0 || ALWAYS.includes(status) || status === chosen)
    .map(([status, found]) => ({
      key: status,
      label: t(`status.service.${status}`),
      count: found,
      href: listPath('service-requests', status, search),
      open: chosen === status,
    }))
  const all = {
    key: 'all',
    label: t('admin.common.all'),
    count: await count(),
    href: listPath('service-requests', undefined, search),
    open: chosen === null,
  }
  return <StatusTabs label={t('admin.common.statusTabs')} tabs={[...tabs, all]} />
}
