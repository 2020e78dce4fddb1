import { translator } from '@messages/translate'
import type { BeforeListTableServerProps, Where } from 'payload'

import { localeOf } from '@/core/locale'
import { OPEN_REGISTRATION_STATUSES, REGISTRATION_STATUSES, type RegistrationStatus } from '@/core/registrations/status'
import { listPath } from '../paths'
import { chosenStatus, searchedFor } from './chosenStatus'
import { StatusTabs } from './StatusTabs'

const ALWAYS: readonly RegistrationStatus[] = OPEN_REGISTRATION_STATUSES.filter((status) => status !== 'unchecked')

/** What waits for a decision, then every other state that occurs. */
export async function RegistrationStatusTabs({ payload, user, i18n, searchParams }: BeforeListTableServerProps) {
  const locale = localeOf(i18n.language)
  const t = translator(locale)
  const count = async (status?: RegistrationStatus) => {
    const where: Where = status ? { status: { equals: status } } : {}
    return (await payload.count({ collection: 'registrations', where, overrideAccess: false, user })).totalDocs
  }
  const counts = await Promise.all(REGISTRATION_STATUSES.map(async (status) => [status, await count(status)] as const))
  const chosen = chosenStatus(searchParams)
  const search = searchedFor(searchParams)
  const tabs = counts
    .filter(([status, found]) => found > 0 || ALWAYS.includes(status) || status === chosen)
    .map(([status, found]) => ({
      key: status,
      label: t(`status.registration.${status}`),
      count: found,
      href: listPath('registrations', status, search),
      open: chosen === status,
    }))
  const all = {
    key: 'all',
    label: t('admin.common.all'),
    count: await count(),
    href: listPath('registrations', undefined, search),
    open: chosen === null,
  }
  return <StatusTabs label={t('admin.common.statusTabs')} tabs={[...tabs, all]} />
}
