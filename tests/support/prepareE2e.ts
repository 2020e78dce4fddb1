/** Runs once before the browser tests: the programs they need are there, the app is built from these very sources, a demo is loaded. */
import type { TestProject } from 'vitest/node'

import { ensureBuilt } from '@/cli/ensureBuilt'
import { requirePrograms } from './programs'
import { DEMO, newDataDir, removeDataDir, startApp } from './startApp'

export default async function prepareE2e({ provide }: TestProject): Promise<() => void> {
  requirePrograms()
  await ensureBuilt(process.cwd(), 'ignore')
  const dataDir = newDataDir()
  const demo = await startApp({ ...DEMO, dataDir })
  await demo.stop()
  provide('demoData', dataDir)
  return () => removeDataDir(dataDir)
}
