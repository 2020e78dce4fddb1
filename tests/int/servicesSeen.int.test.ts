/** What staff saw of a request and decide on holds until another verb comes; what the relay tells of its mails stops nobody. */
import { afterAll, beforeAll, expect, it } from 'vitest'

import type { Relay } from '@/outbox/relay'
import type { ServiceRequest } from '@/payload-types'
import { outboxRows, silentLog } from '../support/relay'
import { PATIENCE } from '../support/returnsDesk'
import { openServiceDesk } from '../support/serviceDesk'
import { type Mailbox, startMailbox } from '../support/smtp'

const { desk, newType, send, verb, timeline } = openServiceDesk()
let mailbox: Mailbox
let relay: Relay | undefined

beforeAll(async () => {
  mailbox = await startMailbox()
})
afterAll(async () => {
  await relay?.stop()
  await mailbox.down()
})

async function deliver(): Promise<void> {
  const { startRelay } = await import('@/outbox/relay')
  relay ??= startRelay(desk.nazorg.payload, silentLog, { smtpUrl: mailbox.url, now: () => new Date(), random: () => 0 })
  const left = async () => (await outboxRows(desk.nazorg)).filter(({ status }) => status !== 'done')
  await expect.poll(left, PATIENCE).toEqual([])
}

const read = async (id: string): Promise<ServiceRequest> =>
  (await desk.asAgent.get<ServiceRequest>(`/api/service-requests/${id}`)).body

it('a mail that goes out between reading and pressing refuses nothing', async () => {
  const { doc } = (await send(await newType())).body
  const seen = await read(doc.id)
  await deliver()
  expect((await timeline(desk.asAgent, doc)).map(({ kind }) => kind)).toContain('mail-sent')
  expect((await read(doc.id)).updatedAt).not.toBe(seen.updatedAt)
  const started = await verb(desk.asAgent, doc, 'start', { unchangedRevision: seen.revision })
  expect([started.status, started.body.doc.status]).toEqual([200, 'inProgress'])
})

it.each([
  ['another verb', 'start', {}],
  ['a note of a colleague', 'note', { internalNote: 'Klant belde' }],
])('%s does, and says so', async (_what, first, said) => {
  const { doc } = (await send(await newType())).body
  const seen = await read(doc.id)
  expect((await verb(desk.asAdmin, doc, first, said)).status).toBe(200)
  for (const late of ['finish', 'cancel', 'note'] as const) {
    const words = late === 'note' ? { internalNote: 'x' } : {}
    const { status, body } = await verb(desk.asAgent, doc, late, { ...words, unchangedRevision: seen.revision })
    expect([late, status, body.errors?.[0]?.name]).toEqual([late, 409, 'CHANGED_MEANWHILE'])
  }
  const now = await read(doc.id)
  expect((await verb(desk.asAgent, doc, 'decline', { note: 'Nee', unchangedRevision: now.revision })).status).toBe(200)
})
