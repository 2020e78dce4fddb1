import type { PayloadRequest } from 'payload'

import { DomainError } from '@/core/errors'
import type { Attachment } from '@/payload-types'
import { pathId } from '../request/body'

/** The attachment that the path names, when the caller may see it. @throws DomainError UNAUTHENTICATED, NOT_FOUND */
export async function requireAttachment(req: PayloadRequest): Promise<Attachment> {
  if (!req.user) throw new DomainError('UNAUTHENTICATED', 'Nobody is signed in')
  return findAttachment(req, pathId(req))
}

/** An attachment as the caller may see it. @throws DomainError NOT_FOUND */
export async function findAttachment(req: PayloadRequest, id: string): Promise<Attachment> {
  const found = await req.payload.findByID({
    collection: 'attachments',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    user: req.user,
    req,
  })
  if (!found) throw new DomainError('NOT_FOUND', 'No such attachment')
  return found
}
