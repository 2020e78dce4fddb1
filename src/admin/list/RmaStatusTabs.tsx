import { translator } from '@messages/translate'
import type { BeforeListTableServerProps } from 'payload'

import { RMA_STATUSES, type RmaStatus } from '@/core/rmas/status'
import { countedTabs } from './countedTabs'

/** States an RMA passes through; drafts belong to their maker and stand under "all". */
const SHOWN: readonly RmaStatus[] = [
  'submitted',
  ...RMA_STATUSES.filter((status) => status !== 'draft' && status !== 'submitted'),
]

/** What waits for a decision first, then every other state that occurs. */
export const RmaStatusTabs = (asked: BeforeListTableServerProps) =>
  countedTabs(asked, {
    collection: 'rmas',
    statuses: SHOWN,
    always: (status) => status === 'submitted',
    word: (status, locale) => {
      const t = translator(locale)
      return status === 'submitted' ? t('admin.list.waiting') : t(`status.rma.${status}`)
    },
  })
