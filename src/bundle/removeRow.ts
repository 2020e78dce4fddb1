/** Removes what an import made, where nobody uses it. */
import type { PayloadRequest } from 'payload'

import type { Section } from '@/core/config/shape'
import { DomainError } from '@/core/errors'
import { refusePlanned } from './refusePlanned'
import { own } from './writeEntry'

/**
 * Through the hooks that keep what is in use. An image goes as a row: its files go when that is stored, for they would not
 * come back.
 *
 * @returns the file of an image
 * @throws DomainError IN_USE, CONFIG_PAGE_PLANNED
 */
export async function removeRow(req: PayloadRequest, section: Section, id: string): Promise<string | null> {
  if (section === 'media') return removeImage(req, id)
  if (section === 'pages') {
    await refusePlanned(req, id)
    await refuseAccepted(req, id)
  }
  await req.payload.delete({ collection: section, id, depth: 0, overrideAccess: true, req })
  return null
}

async function removeImage(req: PayloadRequest, id: string): Promise<string | null> {
  const options = { depth: 0, overrideAccess: true, req } as const
  const { logo } = await req.payload.findGlobal({ slug: 'portal-settings', ...options })
  const search = { limit: 0, pagination: false, locale: 'all', fallbackLocale: false, select: { body: true } } as const
  const shown: unknown[] = []
  for (const draft of [false, true]) {
    const found = await req.payload.find({ collection: 'pages', ...options, ...search, draft, req: own(req) })
    shown.push(...found.docs)
  }
  if (logo === id || JSON.stringify(shown).includes(`"${id}"`))
    throw new DomainError('IN_USE', 'Shown', { what: 'media' })
  const image = await req.payload.findByID({ collection: 'media', id, ...options })
  await req.payload.db.deleteOne({ collection: 'media', where: { id: { equals: id } }, req })
  return image.filename ?? null
}

async function refuseAccepted(req: PayloadRequest, id: string): Promise<void> {
  const where = { page: { equals: id } }
  const { totalDocs } = await req.payload.count({ collection: 'terms-texts', where, overrideAccess: true, req })
  if (totalDocs > 0) throw new DomainError('IN_USE', 'Accepted', { what: 'pages' })
}
