/** A relay that sends events to endpoints, for tests: each begins with no endpoint, no delivery and a clock of its own. */
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'

import type { Relay } from '@/outbox/relay'
import type { WebhookDelivery, WebhookEndpoint } from '@/payload-types'
import { type Caller, type Nazorg, startNazorg } from './nazorg'
import { type Receiver, startReceiver } from './receiver'
import { makeClock, silentLog } from './relay'
import { login, makeUser } from './trade'

const silent = { depth: 0, overrideAccess: true } as const

type Desk = {
  nazorg: Nazorg
  asAdmin: Caller
  clock: ReturnType<typeof makeClock>
  relay?: Relay
  /** Of the newest event. */
  last: number
  receivers: Receiver[]
}

/** One per test file. Hosts on the allow-list: 127.0.0.1 alone. */
export function openWebhookDesk() {
  const desk = { last: 0, receivers: [] as Receiver[] } as Desk
  beforeAll(async () => {
    process.env.WEBHOOK_ALLOW = '127.0.0.1'
    desk.nazorg = await startNazorg()
    desk.asAdmin = desk.nazorg.as(await login(desk.nazorg, 'users', (await makeUser(desk.nazorg, 'admin')).email))
  })
  afterAll(() => desk.nazorg.stop())
  beforeEach(() => {
    desk.clock = makeClock()
  })
  afterEach(async () => {
    for (const receiver of desk.receivers.splice(0)) await receiver.stop()
    await desk.relay?.stop()
    desk.relay = undefined
    for (const collection of ['webhook-deliveries', 'webhook-endpoints'] as const)
      await desk.nazorg.payload.delete({ collection, where: { id: { exists: true } }, ...silent })
  })
  return { desk, ...actionsOf(desk), ...questionsOf(desk) }
}

export type Made = { readonly id: string; readonly secret: string }

const actionsOf = (desk: Desk) => ({
  run: async (): Promise<void> => {
    const { startRelay } = await import('@/outbox/relay')
    desk.relay = startRelay(desk.nazorg.payload, silentLog, { now: desk.clock.now, random: () => 0 })
  },
  receiver: async (): Promise<Receiver> => {
    const receiver = await startReceiver()
    desk.receivers.push(receiver)
    return receiver
  },
  /** As an admin makes one in the panel. */
  endpoint: async (url: string, more: Partial<WebhookEndpoint> = {}): Promise<Made> => {
    const made = await desk.asAdmin.post<{ doc: WebhookEndpoint }>('/api/webhook-endpoints', {
      name: 'ERP',
      url,
      ...more,
    })
    expect([made.status, made.body]).toMatchObject([201, { doc: { url } }])
    const { id } = made.body.doc
    const { status, body } = await desk.asAdmin.post<{ secret: string }>(`/api/webhook-endpoints/${id}/secret`)
    expect(status).toBe(201)
    return { id, secret: body.secret }
  },
  /** Appends events as the relay does, in one transaction each. @returns their places */
  happen: async (count: number, type = 'rma.decided'): Promise<number[]> => {
    const seqs = Array.from({ length: count }, (_, index) => desk.last + index + 1)
    for (const seq of seqs) {
      const data = { seq, type, version: 1, at: new Date().toISOString(), data: { nth: seq, text: 'Krüger' } }
      await desk.nazorg.payload.create({ collection: 'erp-events', data, ...silent })
      desk.last = seq
    }
    return seqs
  },
  replay: ({ id }: Made, after: unknown) => desk.asAdmin.post(`/api/webhook-endpoints/${id}/replay`, { after }),
})

const questionsOf = (desk: Desk) => ({
  stateOf: ({ id }: Made): Promise<WebhookEndpoint> =>
    desk.nazorg.payload.findByID({ collection: 'webhook-endpoints', id, ...silent }),
  /** The log, oldest first. */
  logOf: async ({ id }: Made): Promise<WebhookDelivery[]> => {
    const where = { endpoint: { equals: id } }
    const options = { where, sort: 'createdAt', pagination: false, ...silent } as const
    return (await desk.nazorg.payload.find({ collection: 'webhook-deliveries', ...options })).docs
  },
})
