import { once } from 'node:events'
import { createServer } from 'node:net'

/** @throws Error when something listens on the port: better said before a build than after it */
export async function requireFreePort(port: number): Promise<void> {
  const probe = createServer().listen(port)
  try {
    await once(probe, 'listening')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    throw new Error(`Port ${port} is in use. Stop what listens there, or choose another: PORT=3001 npm run demo`)
  }
  probe.close()
  await once(probe, 'close')
}
