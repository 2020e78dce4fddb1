/** The relay alone in a process of its own, on the database of the test that starts it, to be killed. */
import config from '@payload-config'
import { getPayload } from 'payload'
import { pino } from 'pino'

import { startRelay } from '@/outbox/relay'

startRelay(await getPayload({ config }), pino({ level: 'silent' }))
