import type { PayloadRequest } from 'payload'

import type { CaseKind } from '@/core/cases'
import { findCase } from './findCase'
import type { Once } from './idempotency'

/** How a repeated request finds the case that its first answer told of. */
export const oneCase = (kind: CaseKind) =>
  ({
    again: async (req: PayloadRequest, body: unknown) => ({ doc: await findCase(req, { kind, id: idIn(body) }) }),
    stands: async (req: PayloadRequest, body: unknown) => {
      const options = { depth: 0, select: { status: true }, disableErrors: true, overrideAccess: true, req } as const
      const found = await req.payload.findByID({ collection: kind, id: idIn(body), ...options })
      return found !== null && found.status !== 'cancelled'
    },
  }) satisfies Pick<Once, 'again' | 'stands'>

const idIn = (body: unknown): string => (body as { doc: { id: string } }).doc.id
