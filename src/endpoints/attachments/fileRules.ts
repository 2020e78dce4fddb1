import type { PayloadRequest } from 'payload'

import { type Day, dayIn } from '@/core/day'
import { extensionsOf, type FileKind, MEGABYTE, megabytesPerFile } from '@/core/files/kinds'

/** The house rules for files, read once per request. */
export type FileRules = {
  readonly kinds: readonly FileKind[]
  readonly maxBytes: number
  readonly maxPerCase: number
  /** What a contact may add in a day; 0 is any amount. */
  readonly megabytesPerDay: number
  readonly today: Day
  /** Whether a file is taken that a scanner should have looked at and could not. */
  readonly acceptUnscanned: boolean
  /** What sentences about files are filled with. */
  readonly words: { readonly megabytes: number; readonly extensions: string }
}

/** @param taken the kinds that may come here, where it is not those of the settings */
export async function loadFileRules(req: PayloadRequest, taken?: readonly FileKind[]): Promise<FileRules> {
  const options = { depth: 0, overrideAccess: true, req } as const
  const settings = await req.payload.findGlobal({ slug: 'file-settings', ...options })
  const { businessZone } = await req.payload.findGlobal({ slug: 'portal-settings', ...options })
  const megabytes = megabytesPerFile(settings)
  const kinds = taken ?? settings.kinds
  return {
    kinds,
    maxBytes: megabytes * MEGABYTE,
    maxPerCase: settings.maxPerCase,
    megabytesPerDay: settings.megabytesPerDay,
    today: dayIn(businessZone, new Date()),
    acceptUnscanned: settings.withoutScanner === 'accept',
    words: { megabytes, extensions: extensionsOf(kinds).join(' ') },
  }
}
