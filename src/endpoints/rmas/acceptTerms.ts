import { createHash } from 'node:crypto'
import { languageOf, RIGHT_OF } from '@access/rules'
import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'

import { termsText } from '@/core/acceptedTerms'
import { type AnswerOf, Instant } from '@/core/answer'
import type { CaseKind } from '@/core/cases'
import { DomainError } from '@/core/errors'
import { offeredLocale } from '@/core/locale'
import type { PortalSetting } from '@/payload-types'
import { requireActor } from '../request/actor'
import { described } from '../request/described'
import { loadTerms } from './houseRules'
import { wordsOf } from './termsWords'

const Current = z.strictObject({
  terms: z.strictObject({ title: z.string(), hash: z.string(), updatedAt: Instant }).nullable(),
})

/** GET /api/<kind>/terms: the terms that hold now in the caller's language, by their hash; null when none are published. */
export const currentTermsFor = (kind: CaseKind): Endpoint => ({
  path: '/terms',
  method: 'get',
  custom: described({ who: ['contact', 'agent', 'sales', 'admin'], answers: Current }),
  handler: async (req) => {
    await requireActor(req, RIGHT_OF[kind], 'admin', 'agent', 'sales')
    const terms = await currentTerms(req)
    const told = terms && { title: terms.title, hash: terms.hash, updatedAt: terms.updatedAt }
    return Response.json({ terms: told } satisfies AnswerOf<typeof Current>)
  },
})

/** That the terms are still those that the caller was shown. Callers who name none are taken at their word. */
export async function requireSameTerms(req: PayloadRequest, shown: string | undefined, portal?: Portal): Promise<void> {
  if (shown === undefined || (await currentTerms(req, portal))?.hash === shown) return
  throw new DomainError('TERMS_CHANGED', 'Other terms hold by now')
}

/** Keeps the exact text that was accepted, once per hash, and says which it was. Null when no terms are published. */
export async function recordAcceptedTerms(req: PayloadRequest, at: string, portal?: Portal) {
  const terms = await currentTerms(req, portal)
  if (!terms) return null
  const { hash, text, page, locale } = terms
  const known = await req.payload.count({
    collection: 'terms-texts',
    where: { hash: { equals: hash } },
    overrideAccess: true,
    req,
  })
  if (known.totalDocs === 0) {
    const data = { hash, page, locale, text }
    await req.payload.create({ collection: 'terms-texts', data, depth: 0, overrideAccess: true, req })
  }
  return { page, hash, at }
}

/** What the settings of the portal say, for who has read them. */
type Portal = Pick<PortalSetting, 'languages'>

/** The published terms in the caller's language with their hash; null when there are none. */
export async function currentTerms(req: PayloadRequest, portal?: Portal) {
  const { languages } = portal ?? (await portalOf(req))
  const locale = offeredLocale(languageOf(req), languages)
  const terms = await loadTerms(req, locale)
  if (!terms) return null
  const { id: page, title, updatedAt } = terms
  const text = termsText(title, terms.body ? wordsOf(terms.body) : '')
  const hash = createHash('sha256').update(text).digest('hex')
  return { page, title, updatedAt, locale, text, hash }
}

function portalOf(req: PayloadRequest): Promise<Portal> {
  const select = { languages: true } as const
  return req.payload.findGlobal({ slug: 'portal-settings', select, depth: 0, overrideAccess: true, req })
}
