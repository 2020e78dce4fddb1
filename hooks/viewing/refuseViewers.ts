import type { CollectionBeforeOperationHook, CollectionConfig, GlobalConfig, PayloadRequest } from 'payload'

import { isViewed } from '@/core/accounts/viewing'
import { DomainError } from '@/core/errors'

const READS = ['read', 'readDistinct', 'count', 'countVersions']

type Asked = { readonly operation: string; readonly req: PayloadRequest }

function refuseViewers({ operation, req }: Asked): void {
  if (!READS.includes(operation) && isViewed(req.user)) {
    throw new DomainError('VIEW_ONLY', 'An employee looks along with this contact.', {})
  }
}

const ofCollection: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  refuseViewers({ operation, req })
  return args
}

/** An employee who looks along with a contact writes to no collection, whichever door and whatever access says. */
export const closedToViewers = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  hooks: { ...collection.hooks, beforeOperation: [ofCollection, ...(collection.hooks?.beforeOperation ?? [])] },
})

/** As `closedToViewers`, for settings. */
export const settingsClosedToViewers = (global: GlobalConfig): GlobalConfig => ({
  ...global,
  hooks: { ...global.hooks, beforeOperation: [refuseViewers, ...(global.hooks?.beforeOperation ?? [])] },
})
