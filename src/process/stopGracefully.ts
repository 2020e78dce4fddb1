import type { Server } from 'node:http'

import type { Logger } from './logger'

const HARD_LIMIT_MS = 10_000
const IDLE_CHECK_MS = 50

/** Stops accepting and resolves when the running requests are answered. */
function drain(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const closeIdle = setInterval(() => server.closeIdleConnections(), IDLE_CHECK_MS)
    server.close(() => {
      clearInterval(closeIdle)
      resolve()
    })
  })
}

type Stop = {
  server?: Server
  /** Taken one after the other once no request runs any more: first the relay, last the database. */
  steps: (() => Promise<unknown> | unknown)[]
  logger: Logger
}

/** On SIGTERM or SIGINT: finish what runs, then leave; after ten seconds leave anyway. */
export function stopGracefully({ server, steps, logger }: Stop): void {
  let stopping = false

  const stop = async (signal: string) => {
    if (stopping) return
    stopping = true
    logger.info({ signal }, 'stopping')
    setTimeout(() => {
      logger.error('stopped by force: something did not finish in time')
      process.exit(1)
    }, HARD_LIMIT_MS).unref()
    try {
      if (server) await drain(server)
      for (const step of steps) await step()
      logger.info('stopped')
      process.exit(0)
    } catch (error) {
      logger.error({ err: error }, 'stopping failed')
      process.exit(1)
    }
  }

  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop(signal))
}
