import { languageOf } from '@access/rules'
import type { CollectionAfterReadHook } from 'payload'

import { ERASED_WORDS, isErased, mapTexts } from '@/core/audit/hashInput'
import type { CaseEvent } from '@/payload-types'

/** Where a text was erased its readers get a word for that, instead of what stands in the hash for it. */
export const showErased: CollectionAfterReadHook<CaseEvent> = ({ doc, req }) => {
  const words = ERASED_WORDS[languageOf(req)]
  const show = (text: string) => (isErased(text) ? words : text)
  const { actor, data } = doc
  if (actor) Object.assign(doc, { actor: mapTexts(actor, show) })
  if (data) Object.assign(doc, { data: mapTexts(data, show) })
  return doc
}
