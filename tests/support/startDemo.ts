/** `npm run demo` for a test file of its own. */
import { cpSync } from 'node:fs'
import { inject } from 'vitest'

import { type App, DEMO, newDataDir, startApp } from './startApp'

declare module 'vitest' {
  interface ProvidedContext {
    /** The data folder of a demo that was loaded and stopped. */
    demoData: string
  }
}

/** Starts on a copy of a demo that was loaded before: loading takes longer than most tests do. The demo's own test loads it. */
export function startDemo(env: Record<string, string> = {}): Promise<App> {
  const dataDir = newDataDir()
  cpSync(inject('demoData'), dataDir, { recursive: true })
  return startApp({ ...DEMO, dataDir, env: { ...DEMO.env, ...env } })
}
