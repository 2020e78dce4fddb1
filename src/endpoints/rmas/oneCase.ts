import type { PayloadRequest } from 'payload'

import type { Rma } from '@/payload-types'
import type { Once } from '../request/idempotency'
import { findAsCaller } from './drafts'

/** How a repeated request finds the case that its first answer told of. */
export const ONE_CASE = {
  again: async (req: PayloadRequest, body: unknown) => ({ doc: await findAsCaller(req, idIn(body)) }),
  stands: async (req: PayloadRequest, body: unknown) => {
    const id = idIn(body)
    const options = { depth: 0, select: { status: true }, disableErrors: true, overrideAccess: true, req } as const
    const found = await req.payload.findByID({ collection: 'rmas', id, ...options })
    return found !== null && found.status !== 'cancelled'
  },
} satisfies Pick<Once, 'again' | 'stands'>

const idIn = (body: unknown): string => (body as { doc: Rma }).doc.id
