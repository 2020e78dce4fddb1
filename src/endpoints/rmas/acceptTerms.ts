import { createHash } from 'node:crypto'
import { languageOf } from '@access/rules'
import { convertLexicalToPlaintext } from '@payloadcms/richtext-lexical/plaintext'
import type { PayloadRequest } from 'payload'

import { termsText } from '@/core/acceptedTerms'
import { offeredLocale } from '@/core/locale'
import { loadTerms } from './houseRules'

/** Keeps the exact text that was accepted, once per hash, and says which it was. Null when no terms are published. */
export async function recordAcceptedTerms(req: PayloadRequest, at: string) {
  const options = { slug: 'portal-settings', depth: 0, overrideAccess: true, req } as const
  const locale = offeredLocale(languageOf(req), (await req.payload.findGlobal(options)).languages)
  const terms = await loadTerms(req, locale)
  if (!terms) return null

  const text = termsText(terms.title, terms.body ? convertLexicalToPlaintext({ data: terms.body }) : '')
  const hash = createHash('sha256').update(text).digest('hex')
  const known = await req.payload.count({
    collection: 'terms-texts',
    where: { hash: { equals: hash } },
    overrideAccess: true,
    req,
  })
  if (known.totalDocs === 0) {
    const data = { hash, page: terms.id, locale, text }
    await req.payload.create({ collection: 'terms-texts', data, depth: 0, overrideAccess: true, req })
  }
  return { page: terms.id, hash, at }
}
