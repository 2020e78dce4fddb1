/** One line per request: id, method, path, status, duration. Never an address, a query, a header or a body. */
import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { pinoHttp } from 'pino-http'

import type { Logger } from '@/process/logger'

const QUIET = /^\/(healthz|readyz|_next\/static\/)/
const GIVEN_ID = /^[\w-]{8,64}$/
const LONGEST_PATH = 200

/** The path without its query; parts that could be a token or an e-mail address are masked. */
export function pathForLog(url: string): string {
  const path = url.split(/[?#]/, 1)[0] ?? ''
  const parts = path.slice(0, LONGEST_PATH).split('/')
  return parts.map((part) => (/@|%40|[\w-]{20,}\.[\w-]{20,}|[0-9a-f]{40}/i.test(part) ? '***' : part)).join('/')
}

/** A proxy's id when it sent a sane one, else a new one; told to the client and to whatever answers next. */
function requestId(req: IncomingMessage, res: ServerResponse): string {
  const given = req.headers['x-request-id']
  const id = typeof given === 'string' && GIVEN_ID.test(given) ? given : randomUUID()
  req.headers['x-request-id'] = id
  res.setHeader('X-Request-Id', id)
  return id
}

export function requestLog(logger: Logger) {
  return pinoHttp<IncomingMessage, ServerResponse>({
    logger,
    genReqId: requestId,
    quietReqLogger: true,
    wrapSerializers: false,
    autoLogging: { ignore: (req) => QUIET.test(req.url ?? '') },
    customLogLevel: (_req, res, error) => (error || res.statusCode >= 500 ? 'error' : 'info'),
    customSuccessObject: (req, res, value) => ({ ...value, ...requestFacts(req, res) }),
    customErrorObject: (req, res, error, value) => ({
      ...value,
      ...requestFacts(req, res),
      err: { message: error.message },
    }),
    serializers: { req: () => undefined, res: () => undefined },
  })
}

function requestFacts(req: IncomingMessage & { originalUrl?: string }, res: ServerResponse) {
  return { method: req.method, path: pathForLog(req.originalUrl ?? req.url ?? ''), status: res.statusCode }
}
