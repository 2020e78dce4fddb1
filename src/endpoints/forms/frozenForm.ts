import type { Endpoint } from 'payload'

import { DomainError } from '@/core/errors'
import { described } from '../request/described'
import { FrozenForm } from './answers'

const HASH = /^[0-9a-f]{64}$/

/**
 * GET /api/forms/frozen/:hash: a form as it was when a case was filled in. The hash is known from a case that the caller may
 * read, and to nobody else.
 */
export const frozenForm: Endpoint = {
  path: '/frozen/:hash',
  method: 'get',
  custom: described({ who: ['contact', 'agent', 'editor', 'sales', 'integration', 'admin'], answers: FrozenForm }),
  handler: async (req) => {
    if (!req.user) throw new DomainError('UNAUTHENTICATED', 'Nobody is signed in')
    const hash = String(req.routeParams?.hash ?? '')
    if (!HASH.test(hash)) throw new DomainError('NOT_FOUND', 'No such form')
    const { docs } = await req.payload.find({
      collection: 'form-versions',
      where: { hash: { equals: hash } },
      limit: 1,
      pagination: false,
      depth: 0,
      overrideAccess: true,
      req,
    })
    if (!docs[0]) throw new DomainError('NOT_FOUND', 'No such form')
    return Response.json({ hash, form: docs[0].form, definition: docs[0].definition })
  },
}
