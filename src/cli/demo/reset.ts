import { rmSync } from 'node:fs'
import path from 'node:path'

import { eraseDatabase } from '@/db/erase'
import { DEMO_MARKS } from '@/erp/demoState'

/** What Nazorg keeps in DATA_DIR beside the database. The demo's secret stays: it is worth nothing without the rest. */
const FOLDERS = ['documents', 'attachments', 'incoming', 'mail', 'media']

/**
 * Removes the demo's database and files; nothing else in DATA_DIR is touched.
 *
 * @throws Error when the database holds somebody's own data
 */
export async function resetDemo({ DATABASE_URL, DATA_DIR }: { DATABASE_URL: string; DATA_DIR: string }): Promise<void> {
  if (!(await eraseDatabase(DATABASE_URL, DEMO_MARKS.begun))) {
    throw new Error('DATABASE_URL names a database with data that is not the demo’s: nothing was removed.')
  }
  for (const folder of FOLDERS) rmSync(path.resolve(DATA_DIR, folder), { recursive: true, force: true })
}
