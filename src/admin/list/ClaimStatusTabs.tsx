import { translator } from '@messages/translate'
import type { BeforeListTableServerProps } from 'payload'

import { CLAIM_STATUSES, OPEN_CLAIM_STATUSES } from '@/core/claims/statuses'
import { countedTabs } from './countedTabs'

/** Drafts belong to their maker and stand under "all". */
const SHOWN = CLAIM_STATUSES.filter((status) => status !== 'draft')

/** The states in which something is to be done, then every other one that occurs. */
export const ClaimStatusTabs = (asked: BeforeListTableServerProps) =>
  countedTabs(asked, {
    collection: 'warranty-claims',
    statuses: SHOWN,
    always: (status) => OPEN_CLAIM_STATUSES.some((one) => one === status),
    word: (status, locale) => translator(locale, 'status')(`claim.${status}`),
  })
