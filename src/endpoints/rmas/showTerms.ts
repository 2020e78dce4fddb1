import { RIGHT_OF } from '@access/rules'
import type { Endpoint } from 'payload'
import { z } from 'zod'

import { type AnswerOf, Instant } from '@/core/answer'
import type { CaseKind } from '@/core/cases'
import { DomainError } from '@/core/errors'
import { LOCALES } from '@/core/locale'
import { requireActor } from '../request/actor'
import { pathId } from '../request/body'
import { described } from '../request/described'
import { readCase } from '../request/findCase'

/** The kinds of case with which terms are accepted. */
type Agreed = Exclude<CaseKind, 'service-requests'>

const Accepted = z.strictObject({ at: Instant, hash: z.string(), locale: z.enum(LOCALES), text: z.string() })

/** GET /api/<kind>/:id/terms: the exact text that was accepted with this case, and when. For whoever may see the case. */
export const termsOf = (kind: Agreed): Endpoint => ({
  path: '/:id/terms',
  method: 'get',
  custom: described({ who: ['contact', 'agent', 'sales', 'admin'], answers: Accepted }),
  handler: async (req) => {
    await requireActor(req, RIGHT_OF[kind], 'admin', 'agent', 'sales')
    const { acceptedTerms } = await readCase(req, { kind, id: pathId(req) })
    const { hash, at } = acceptedTerms ?? {}
    const { docs } = await req.payload.find({
      collection: 'terms-texts',
      where: { hash: { equals: hash ?? '' } },
      limit: 1,
      pagination: false,
      depth: 0,
      overrideAccess: true, // the text belongs to the case, which the caller may see
      req,
    })
    const [kept] = docs
    if (!hash || !at || !kept) throw new DomainError('NOT_FOUND', 'No terms were accepted')
    return Response.json({ at, hash, locale: kept.locale, text: kept.text } satisfies AnswerOf<typeof Accepted>)
  },
})
