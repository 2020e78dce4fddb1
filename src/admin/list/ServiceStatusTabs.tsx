import { translator } from '@messages/translate'
import type { BeforeListTableServerProps, Where } from 'payload'

import { localeOf } from '@/core/locale'
import { OPEN_SERVICE_STATUSES, SERVICE_STATUSES, type ServiceStatus } from '@/core/services/status'
import { openStatusTabs } from './openStatusTabs'

/** Drafts belong to their maker and stand under "all". */
const SHOWN = SERVICE_STATUSES.filter((status) => status !== 'draft')

const ALWAYS: readonly ServiceStatus[] = OPEN_SERVICE_STATUSES

/** The states in which something is to be done, then every other one that occurs. */
export async function ServiceStatusTabs({ payload, user, i18n, searchParams }: BeforeListTableServerProps) {
  const t = translator(localeOf(i18n.language))
  return openStatusTabs({
    collection: 'service-requests',
    shown: SHOWN,
    always: ALWAYS,
    words: (status) => t(`status.service.${status}`),
    all: t('admin.common.all'),
    label: t('admin.common.statusTabs'),
    searchParams,
    count: async (where: Where) =>
      (await payload.count({ collection: 'service-requests', where, overrideAccess: false, user })).totalDocs,
  })
}
