import type { Payload } from 'payload'

import { possibleIds } from '@/db/ids'

/** Ids that a browser named, before they are looked for: those that a row could have, each once. */
export const namedIds = (payload: Payload, ids: readonly string[]): string[] => possibleIds(payload, ids)
