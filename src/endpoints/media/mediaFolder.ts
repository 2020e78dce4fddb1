/** Where public images lie, and what is answered when one is not there. */
import { access } from 'node:fs/promises'
import path from 'node:path'

import { env } from '@/config/env'
import { DomainError } from '@/core/errors'

export const MEDIA_FOLDER = path.resolve(env.DATA_DIR, 'media')

/** Runs before Payload reads the file: stock Payload answers 500 for a name that it does not know. */
export async function refuseMissingFile(_req: unknown, { params }: { params: { filename: string } }): Promise<void> {
  try {
    await access(path.join(MEDIA_FOLDER, path.basename(params.filename)))
  } catch {
    throw new DomainError('NOT_FOUND', 'There is no such file')
  }
}
