/** The Express front: health, headers, limits, log, reads of the API, then Next. No body parser: Next reads bodies itself. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import compression from 'compression'
import express, { type ErrorRequestHandler, type Express } from 'express'

import type { Env } from '@/config/env'
import type { ApiAnswer } from '@/gate/answerApi'
import type { Logger } from '@/process/logger'
import { bodyLimit } from './bodyLimit'
import { builtFiles } from './builtFiles'
import { health, type Readiness } from './health'
import { rateLimits } from './rateLimits'
import { readablePath } from './readablePath'
import { readDoor } from './readDoor'
import { requestLog } from './requestLog'
import { securityHeaders } from './securityHeaders'

type Front = {
  env: Pick<Env, 'NODE_ENV' | 'PUBLIC_URL' | 'TRUST_PROXY' | 'RATE_LIMIT_PER_MINUTE' | 'LOGIN_LIMIT_PER_MINUTE'>
  logger: Logger
  readiness: Readiness
  /** What Next built for browsers. */
  builtFolder: string
  /** What answers reads of the API. */
  answerApi: ApiAnswer
  /** What answers everything else: Next. */
  answer: (req: IncomingMessage, res: ServerResponse) => Promise<void> | void
}

export function createFront({ env, logger, readiness, builtFolder, answerApi, answer }: Front): Express {
  const https = env.PUBLIC_URL.startsWith('https:')
  const dev = env.NODE_ENV !== 'production'
  return express()
    .disable('x-powered-by')
    .set('trust proxy', env.TRUST_PROXY)
    .use(requestLog(logger))
    .use(securityHeaders({ dev, https }))
    .use(health(readiness))
    .use(rateLimits({ perMinute: env.RATE_LIMIT_PER_MINUTE, loginsPerMinute: env.LOGIN_LIMIT_PER_MINUTE }))
    .use(readablePath)
    .use(bodyLimit)
    .use(builtFiles(builtFolder))
    .use(compression())
    .use(readDoor(answerApi, env.PUBLIC_URL))
    .use((req, res) => answer(req, res))
    .use(unexpected(logger))
}

/** A bug: the log gets the stack, the client gets none. */
function unexpected(logger: Logger): ErrorRequestHandler {
  return (error, req, res, next) => {
    logger.error({ err: error, reqId: req.id }, 'unexpected error')
    if (res.headersSent) return next(error)
    res.status(500).type('text/plain').send('Internal server error')
  }
}
