/** Carries out what the outbox holds: looks, claims, works, sleeps until somebody queues something. */
import type { Payload } from 'payload'
import type { Logger } from 'pino'

import { env } from '@/config/env'
import type { Outbox } from '@/payload-types'
import { claimDue } from './claim'
import { endDealerWait } from './handlers/dealerTerm'
import { makeDocument } from './handlers/document'
import { appendErpEvent } from './handlers/erpEvent'
import { makeGridExport } from './handlers/gridExport'
import { sendMail } from './handlers/mail'
import { publishPage } from './handlers/page'
import { checkVat } from './handlers/vatCheck'
import { CONNECTIONS, openPost } from './post'
import { releaseAll } from './releaseAll'
import { markFailed } from './settle'
import { sweep } from './sweep'
import type { Tools } from './tools'
import { onWake } from './wake'
import { openCourier } from './webhooks/courier'

export interface Relay {
  /** Takes nothing new, and finishes what it holds, within eight seconds. What is not finished then is done again later. */
  stop(): Promise<void>
  /** False when it stopped looking for work. */
  alive(): boolean
}

type Settings = { readonly smtpUrl?: string; readonly now?: () => Date; readonly random?: () => number }

/** A wake-up comes before the commit of what was queued, so the first looks follow each other closely. */
const FIRST_PAUSE_MS = 20
const LONGEST_PAUSE_MS = 1_000
const STOP_WITHIN_MS = 8_000
const DEAD_AFTER_MS = 60_000
const SWEEP_EVERY_MS = 3_600_000

export function startRelay(payload: Payload, logger: Logger, settings: Settings = {}): Relay {
  const post = openPost(settings.smtpUrl ?? env.SMTP_URL, logger)
  const now = settings.now ?? (() => new Date())
  const tools: Tools = { payload, logger, post, now, random: settings.random ?? Math.random }
  const busy = new Map<string, Promise<void>>()
  const alarm = makeAlarm()
  const courier = openCourier(tools, alarm.ring)
  const stopListening = onWake(alarm.ring)
  let running = true
  let lookedAt = Date.now()

  const start = (row: Outbox) => {
    const work = carryOut(tools, row).finally(() => {
      busy.delete(row.id)
      if (row.kind === 'erpEvent') courier.tell()
      alarm.ring()
    })
    busy.set(row.id, work)
  }
  const look = async () => {
    const free = CONNECTIONS - busy.size
    const rows = free > 0 ? await claimDue(tools, free, [...busy.keys()]) : []
    for (const row of rows) start(row)
    const sending = await courier.look()
    lookedAt = Date.now()
    return sending || rows.length > 0
  }
  const loop = run({ tools, alarm, look, running: () => running })

  return {
    stop: async () => {
      running = false
      stopListening()
      alarm.ring()
      await Promise.race([loop.then(() => Promise.all([...busy.values(), courier.idle()])), pause(STOP_WITHIN_MS)])
      post.close()
    },
    alive: () => running && Date.now() - lookedAt < DEAD_AFTER_MS,
  }
}

type Loop = { tools: Tools; alarm: Alarm; look(): Promise<boolean>; running(): boolean }

async function run({ tools, alarm, look, running }: Loop): Promise<void> {
  let sweptAt = 0
  let wait = FIRST_PAUSE_MS
  await releaseAll(tools).catch((error: unknown) => tools.logger.error({ err: error }, 'relay could not release'))
  while (running()) {
    try {
      if (Date.now() - sweptAt > SWEEP_EVERY_MS) {
        sweptAt = Date.now()
        await sweep(tools)
      }
      if (await look()) wait = FIRST_PAUSE_MS
    } catch (error) {
      tools.logger.error({ err: error }, 'relay could not look for work')
    }
    wait = (await alarm.sleep(wait)) ? FIRST_PAUSE_MS : Math.min(wait * 2, LONGEST_PAUSE_MS)
  }
}

const HANDLERS = {
  mail: sendMail,
  document: makeDocument,
  page: publishPage,
  dealerTerm: endDealerWait,
  vatCheck: checkVat,
  erpEvent: appendErpEvent,
  gridExport: makeGridExport,
} as const

/** Never rejects: whatever goes wrong is written on the row, or the lease runs out and the row is taken again. */
async function carryOut(tools: Tools, row: Outbox): Promise<void> {
  try {
    await HANDLERS[row.kind](tools, row)
  } catch (error) {
    await markFailed(tools, row, error).catch((second: unknown) => {
      tools.logger.error({ err: second, row: row.id }, 'relay could not note a failure')
    })
  }
}

type Alarm = { ring(): void; sleep(ms: number): Promise<boolean> }

/** `sleep` ends early, with true, when the alarm rings or rang since the last sleep. */
function makeAlarm(): Alarm {
  let rang = false
  let wakeUp: (() => void) | undefined
  return {
    ring: () => {
      rang = true
      wakeUp?.()
    },
    sleep: async (ms) => {
      if (!rang) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms)
          wakeUp = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      }
      wakeUp = undefined
      const woken = rang
      rang = false
      return woken
    },
  }
}

const pause = (ms: number) => new Promise<void>((resolve) => void setTimeout(resolve, ms).unref())
