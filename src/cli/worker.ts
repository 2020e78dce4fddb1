/** `npm run worker`: the relay alone, beside web processes that were started with RELAY=false. */
import '@/config/start'

import config from '@payload-config'
import { getPayload } from 'payload'

import { env } from '@/config/env'
import { takeInvoicePdf } from '@/endpoints/invoices/takeInvoicePdf'
import { watchInbox } from '@/erp/inbox'
import { startRelay } from '@/outbox/relay'
import { createLogger } from '@/process/logger'
import { stopGracefully } from '@/process/stopGracefully'

if (env.DATABASE_URL.startsWith('file:')) {
  process.stderr.write(
    'The worker needs MongoDB (DATABASE_URL=mongodb://…): SQLite belongs to one process, and `npm start` runs the relay there itself.\n',
  )
  process.exit(1)
}

const logger = createLogger()
const payload = await getPayload({ config })
const relay = startRelay(payload, logger)
const inbox = env.ERP_INBOX
  ? watchInbox(payload, { folder: env.ERP_INBOX, logger, takePaper: takeInvoicePdf })
  : undefined
stopGracefully({ steps: [() => inbox?.stop(), () => relay.stop(), () => payload.destroy()], logger })
logger.info('relay started')
