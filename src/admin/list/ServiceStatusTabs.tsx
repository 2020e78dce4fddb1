import { translator } from '@messages/translate'
import type { BeforeListTableServerProps } from 'payload'

import { OPEN_SERVICE_STATUSES, SERVICE_STATUSES } from '@/core/services/status'
import { countedTabs } from './countedTabs'

/** Drafts belong to their maker and stand under "all". */
const SHOWN = SERVICE_STATUSES.filter((status) => status !== 'draft')

/** The states in which something is to be done, then every other one that occurs. */
export const ServiceStatusTabs = (asked: BeforeListTableServerProps) =>
  countedTabs(asked, {
    collection: 'service-requests',
    statuses: SHOWN,
    always: (status) => OPEN_SERVICE_STATUSES.some((one) => one === status),
    word: (status, locale) => translator(locale, 'status')(`service.${status}`),
  })
