/** The front on a port of its own, before a stand-in for Next that answers 200 and remembers what it saw. */
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pino } from 'pino'

import { readEnv } from '@/config/env'
import type { ApiAnswer } from '@/gate/answerApi'
import { createFront } from '@/server/front'
import type { Readiness } from '@/server/health'

export type FrontOptions = {
  vars?: Record<string, string>
  readiness?: Readiness
  builtFolder?: string
  answerApi?: ApiAnswer
  answer?: (req: IncomingMessage, res: ServerResponse) => unknown
}

export type Front = {
  readonly url: string
  readonly port: number
  /** Lines of the log. */
  readonly log: string[]
  /** What came as far as Next. */
  readonly seen: IncomingMessage[]
  close(): void
}

export async function startFront(options: FrontOptions = {}): Promise<Front> {
  const { vars = {}, readiness = {}, answer = (_req, res) => void res.end('next') } = options
  const log: string[] = []
  const seen: IncomingMessage[] = []
  const front = createFront({
    env: readEnv(vars),
    logger: pino({}, { write: (line: string) => void log.push(line) }),
    readiness,
    builtFolder: options.builtFolder ?? '',
    answerApi: options.answerApi ?? (async () => new Response('api')),
    answer: (req, res) => {
      seen.push(req)
      return answer(req, res) as Promise<void>
    },
  })
  const server = createServer(front).listen(0)
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return { url: `http://localhost:${port}`, port, log, seen, close: () => server.close().closeAllConnections() }
}
