import type { CollectionBeforeChangeHook } from 'payload'

import { lastSeq } from '@/db/erpEvents'
import type { WebhookEndpoint } from '@/payload-types'

/** A new endpoint hears of what comes; what was before is sent when somebody asks for it. A copy has no secret of its own yet. */
export const beginAtNow: CollectionBeforeChangeHook<WebhookEndpoint> = async ({ data, operation, req }) =>
  operation === 'create' ? { ...data, deliveredSeq: await lastSeq(req), signingSecret: null, secretHint: null } : data
