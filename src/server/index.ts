/** Starts Nazorg: Payload, the relay, Next, and the front before them. */
import '@/config/start'

import { createServer } from 'node:http'
import path from 'node:path'
import config from '@payload-config'
import next from 'next'
import { getPayload } from 'payload'

import { env } from '@/config/env'
import { takeInvoicePdf } from '@/endpoints/invoices/takeInvoicePdf'
import { watchInbox } from '@/erp/inbox'
import { answerApiOf } from '@/gate/answerApi'
import { startRelay } from '@/outbox/relay'
import { createLogger } from '@/process/logger'
import { stopGracefully } from '@/process/stopGracefully'
import { loadShippedServices } from '@/setup/loadShippedServices'
import { loadShippedWarranty } from '@/setup/loadShippedWarranty'
import { createFront } from './front'
import { readinessOf } from './readiness'

const dev = env.NODE_ENV !== 'production'
const logger = createLogger()
const payload = await getPayload({ config })
await loadShippedServices(payload)
await loadShippedWarranty(payload)
const relay = env.RELAY ? startRelay(payload, logger) : undefined
const inbox =
  env.RELAY && env.ERP_INBOX
    ? watchInbox(payload, { folder: env.ERP_INBOX, logger, takePaper: takeInvoicePdf })
    : undefined

const server = createServer()
const app = next({ dev, port: env.PORT, httpServer: server })
await app.prepare()

const readiness = readinessOf(payload, { relay, demo: env.DEMO })
const front = createFront({
  env,
  logger,
  readiness,
  builtFolder: path.resolve('.next/static'),
  answerApi: answerApiOf(config),
  answer: app.getRequestHandler(),
})
server.on('request', front)
stopGracefully({
  server,
  steps: [() => inbox?.stop(), () => relay?.stop(), () => app.close(), () => payload.destroy()],
  logger,
})
server.listen(env.PORT, () => logger.info({ address: env.PUBLIC_URL }, 'listening'))
