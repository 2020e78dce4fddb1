/** The configuration of this install as the text of a bundle. */
import type { PayloadRequest } from 'payload'

import { bundleText } from '@/core/config/canonical'
import { ownAddresses, withoutAddresses } from '@/core/config/ownAddresses'
import {
  BUNDLE_FORMAT,
  type Bundle,
  type Entry,
  MAX_BUNDLE_MEGABYTES,
  SECTIONS,
  SETTINGS,
  type Section,
} from '@/core/config/shape'
import { DomainError } from '@/core/errors'
import { MEGABYTE } from '@/core/files/kinds'
import { shapesOf } from './shapes'
import { mediaBytes, type StoredRow, storedConfig } from './stored'

/**
 * The same configuration gives the same bytes.
 *
 * @throws DomainError CONFIG_TOO_LARGE when no import would take it, CONFIG_FILE_MISSING
 */
export async function exportBundle(req: PayloadRequest): Promise<string> {
  const { rows, missingFiles } = await storedConfig(req, shapesOf(req.payload.config))
  const [name] = missingFiles
  if (name !== undefined) throw new DomainError('CONFIG_FILE_MISSING', `No file of ${name}`, { name })
  const sections: Partial<Record<Section, Entry[]>> = {}
  for (const section of SECTIONS) sections[section] = await entriesOf(section, rows.get(section) ?? new Map())
  const settings = Object.fromEntries(SETTINGS.map((slug) => [slug, rows.get(slug)?.get(slug)?.entry]))
  const whole = { format: BUNDLE_FORMAT, settings, ...sections } as Bundle
  const text = bundleText(withoutAddresses(whole, await accountsAmong(req, ownAddresses(whole))))
  if (Buffer.byteLength(text) > MAX_BUNDLE_MEGABYTES * MEGABYTE) {
    throw new DomainError('CONFIG_TOO_LARGE', 'Too large', { megabytes: MAX_BUNDLE_MEGABYTES })
  }
  return text
}

async function entriesOf(section: Section, rows: ReadonlyMap<string, StoredRow>): Promise<Entry[]> {
  const entries: Entry[] = []
  for (const [key, { entry, raw }] of rows) {
    const bytes = section === 'media' ? await mediaBytes(raw) : null
    entries.push({ key, ...entry, ...(bytes ? { file: bytes.toString('base64') } : {}) })
  }
  return entries
}

/** Which of these addresses somebody signs in with. */
async function accountsAmong(req: PayloadRequest, addresses: readonly string[]): Promise<ReadonlySet<string>> {
  const found = new Set<string>()
  for (const collection of ['users', 'contacts'] as const) {
    const { docs } = await req.payload.find({
      collection,
      where: { email: { in: [...addresses] } },
      select: { email: true },
      limit: 0,
      pagination: false,
      depth: 0,
      overrideAccess: true,
      req,
    })
    for (const { email } of docs) found.add(email.toLowerCase())
  }
  return found
}
