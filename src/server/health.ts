import { type Router, Router as router } from 'express'

/** What must hold before traffic may come, by name. */
export type Readiness = Record<string, () => boolean | Promise<boolean>>

const PATIENCE_MS = 2_000

/** A check that throws or takes too long has failed. */
async function holds(check: Readiness[string]): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS, false)
  })
  try {
    return await Promise.race([check(), tooLate])
  } catch {
    return false
  } finally {
    clearTimeout(timer)
  }
}

/** `/healthz`: the process answers. `/readyz`: everything it needs does, each named with true or false. */
export function health(readiness: Readiness): Router {
  return router()
    .get('/healthz', (_req, res) => void res.type('text/plain').send('ok'))
    .get('/readyz', async (_req, res) => {
      const checks = Object.entries(readiness).map(async ([name, check]) => [name, await holds(check)] as const)
      const state = Object.fromEntries(await Promise.all(checks))
      const ready = Object.values(state).every(Boolean)
      res
        .set('Cache-Control', 'no-store')
        .status(ready ? 200 : 503)
        .json(state)
    })
}
