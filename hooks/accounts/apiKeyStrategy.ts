import type { AuthStrategy } from 'payload'

import { keyIn } from '@/core/accounts/apiKey'
import { integrationOf } from '@/db/apiKeys'

/** `Authorization: users API-Key nzk_…`. A key is read nowhere else: neither from a cookie nor from an address. */
export const apiKeyStrategy: AuthStrategy = {
  name: 'integration-key',
  authenticate: async ({ headers, payload }) => {
    const key = keyIn(headers.get('authorization'))
    const user = key && (await integrationOf(payload, key, new Date()))
    if (!user) return { user: null }
    const { keyHash: _hash, ...known } = user
    return { user: { ...known, collection: 'users', _strategy: 'integration-key' } }
  },
}
