import { translator } from '@messages/translate'
import type { BeforeListTableServerProps } from 'payload'

import { OPEN_REGISTRATION_STATUSES, REGISTRATION_STATUSES } from '@/core/registrations/status'
import { countedTabs } from './countedTabs'

/** What waits for a decision, then every other state that occurs. */
export const RegistrationStatusTabs = (asked: BeforeListTableServerProps) =>
  countedTabs(asked, {
    collection: 'registrations',
    statuses: REGISTRATION_STATUSES,
    always: (status) => status !== 'unchecked' && OPEN_REGISTRATION_STATUSES.some((one) => one === status),
    word: (status, locale) => translator(locale, 'status')(`registration.${status}`),
  })
