/** Takes the words of one language from a row: no update can, where the row needs words in every language it has. */
import type { CollectionSlug, PayloadRequest } from 'payload'

import type { Locale } from '@/core/locale'

type Row = Record<string, unknown>
export type Spoken = { readonly collection: CollectionSlug; readonly id: string; readonly locale: Locale }

/** Skips hooks and validation. For collections without drafts. */
export async function dropLanguage(req: PayloadRequest, { collection, id, locale }: Spoken): Promise<void> {
  const { flattenedFields } = req.payload.collections[collection].config
  const where = { id: { equals: id } }
  const row = await req.payload.db.findOne<Row & { id: string }>({ collection, where, req })
  if (!row) throw new Error(`There is no ${collection} ${id}`)
  const spoken = flattenedFields.filter((field) => 'localized' in field && field.localized).map(({ name }) => name)
  const data = Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, spoken.includes(name) ? without(value, locale) : value]),
  )
  await req.payload.db.updateOne({ collection, id, data, req })
}

function without(words: unknown, locale: Locale): unknown {
  if (typeof words !== 'object' || words === null) return words
  return Object.fromEntries(Object.entries(words).filter(([name]) => name !== locale))
}
