/** `npm run demo`: builds when needed, loads the demo's data once, starts the production server. `-- --reset` starts over. */
import '@/config/demoMode'
import '@/config/start'

import { parseArgs } from 'node:util'
import { env } from '@/config/env'
import { requireFreePort } from './demo/freePort'
import { resetDemo } from './demo/reset'
import { startDemo } from './demo/startDemo'
import { ensureBuilt } from './ensureBuilt'

try {
  const { values } = parseArgs({ options: { reset: { type: 'boolean', default: false } } })
  await requireFreePort(env.PORT)
  if (values.reset) await resetDemo(env)
  await ensureBuilt(process.cwd())
  await startDemo()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  process.exit(1)
}
