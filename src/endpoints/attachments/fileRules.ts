import type { PayloadRequest } from 'payload'

import { extensionsOf, type FileKind, MAX_MEGABYTES, MEGABYTE } from '@/core/files/kinds'

/** The house rules for files, read once per request. */
export type FileRules = {
  readonly kinds: readonly FileKind[]
  readonly maxBytes: number
  readonly maxPerCase: number
  /** Whether a file is taken that a scanner should have looked at and could not. */
  readonly acceptUnscanned: boolean
  /** What sentences about files are filled with. */
  readonly words: { readonly megabytes: number; readonly extensions: string }
}

export async function loadFileRules(req: PayloadRequest): Promise<FileRules> {
  const settings = await req.payload.findGlobal({ slug: 'file-settings', depth: 0, overrideAccess: true, req })
  const megabytes = Math.min(settings.maxMegabytes, MAX_MEGABYTES)
  return {
    kinds: settings.kinds,
    maxBytes: megabytes * MEGABYTE,
    maxPerCase: settings.maxPerCase,
    acceptUnscanned: settings.withoutScanner === 'accept',
    words: { megabytes, extensions: extensionsOf(settings.kinds).join(' ') },
  }
}
