/** Runs once before the browser tests: the programs they need are there, and the app is built from these very sources. */
import { ensureBuilt } from '@/cli/ensureBuilt'
import { requirePrograms } from './programs'

export default async function prepareE2e(): Promise<void> {
  requirePrograms()
  await ensureBuilt(process.cwd(), 'ignore')
}
