import { translator } from '@messages/translate'
import type { BeforeListTableServerProps, Where } from 'payload'

import { CLAIM_STATUSES, type ClaimStatus, OPEN_CLAIM_STATUSES } from '@/core/claims/statuses'
import { localeOf } from '@/core/locale'
import { openStatusTabs } from './openStatusTabs'

/** Drafts belong to their maker and stand under "all". */
const SHOWN = CLAIM_STATUSES.filter((status) => status !== 'draft')

const ALWAYS: readonly ClaimStatus[] = OPEN_CLAIM_STATUSES

/** The states in which something is to be done, then every other one that occurs. */
export async function ClaimStatusTabs({ payload, user, i18n, searchParams }: BeforeListTableServerProps) {
  const t = translator(localeOf(i18n.language))
  return openStatusTabs({
    collection: 'warranty-claims',
    shown: SHOWN,
    always: ALWAYS,
    words: (status) => t(`status.claim.${status}`),
    all: t('admin.common.all'),
    label: t('admin.common.statusTabs'),
    searchParams,
    count: async (where: Where) =>
      (await payload.count({ collection: 'warranty-claims', where, overrideAccess: false, user })).totalDocs,
  })
}
