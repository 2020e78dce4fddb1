/** Where the dealer decides first: end customers, a dealer's verdict, and a relay whose clock is turned on. */
import { afterEach, beforeAll, beforeEach, expect } from 'vitest'

import type { ActResult } from '@/core/dealers/endCustomers'
import type { Relay } from '@/outbox/relay'
import type { Contact, Customer, OrderLine, ReturnReason, Rma } from '@/payload-types'
import { type Dealership, openDealers } from './dealerDesk'
import type { Caller } from './nazorg'
import type { Refused } from './registrations'
import { clearOutbox, makeClock, outboxRows, silentLog } from './relay'
import { type Mailbox, startMailbox } from './smtp'
import { login, makeContact, makeCustomer, makeOrderLine, makeReason } from './trade'

export const HOUSE = 'retour@huis.example'
export const WEEKS_MS = 21 * 86_400_000
const silent = { depth: 0, overrideAccess: true } as const

export type EndCustomer = { customer: Customer; contact: Contact; asEnd: Caller }
export type Sent = EndCustomer & { rma: Rma; line: OrderLine }
type Stage = { reason: ReturnReason; mailbox: Mailbox; relays: Relay[] }

/** One per test file; each test begins with an empty outbox, the setting on, and no relay. */
export function openDealerFirst() {
  const dealers = openDealers()
  const { hall } = dealers
  const stage = { relays: [] as Relay[] } as Stage
  const settings = (data: object) => hall.asAdmin.post('/api/globals/return-settings', data)
  beforeAll(async () => {
    stage.reason = await makeReason(hall.nazorg)
    await hall.asAdmin.post('/api/globals/mail-settings', { staffAddress: HOUSE })
  })
  beforeEach(async () => {
    await clearOutbox(hall.nazorg)
    stage.mailbox = await startMailbox()
    expect((await settings({ dealerFirst: true, dealerDays: 3, formOn: 'submission' })).status).toBe(200)
  })
  afterEach(async () => {
    await Promise.all(stage.relays.splice(0).map((relay) => relay.stop()))
    await stage.mailbox.down()
  })
  return { ...dealers, stage, settings, ...doingsOf(dealers, stage), ...questionsOf(dealers) }
}

type Dealers = ReturnType<typeof openDealers>

function doingsOf({ hall, path }: Dealers, stage: Stage) {
  const endCustomerOf = async ({ dealer }: Pick<Dealership, 'dealer'>): Promise<EndCustomer> => {
    const customer = await makeCustomer(hall.nazorg, { dealer: dealer.id })
    const contact = await makeContact(hall.nazorg, customer)
    return { customer, contact, asEnd: hall.nazorg.as(await login(hall.nazorg, 'contacts', contact.email)) }
  }
  const send = async (of: EndCustomer, as = of.asEnd): Promise<Sent> => {
    const line = await makeOrderLine(hall.nazorg, of.customer, 5)
    const lines = [{ orderLine: line.id, quantityRequested: 2 }]
    const asked = { reason: stage.reason.id, lines, acceptTerms: true, customer: of.customer.id }
    const { body } = await as.post<Refused & { doc: Rma }>('/api/rmas', asked)
    if (!body.doc) throw new Error(JSON.stringify(body))
    return { ...of, rma: body.doc, line }
  }
  return {
    endCustomerOf,
    send,
    sentTo: async (dealership: Pick<Dealership, 'dealer'>): Promise<Sent> => send(await endCustomerOf(dealership)),
    act: (caller: Caller, dealer: Customer, ...[verdict, rmas, note]: [string, { id: string }[], string?]) =>
      caller.post<Refused & { results: ActResult[] }>(path(dealer, '/returns/act'), {
        act: verdict,
        ids: rmas.map(({ id }) => id),
        ...(note && { note }),
      }),
    update: (id: string, data: Partial<Customer>) =>
      hall.nazorg.payload.update({ collection: 'customers', id, data, ...silent }),
    run: async (clock = makeClock()): Promise<void> => {
      const { startRelay } = await import('@/outbox/relay')
      const settings = { smtpUrl: stage.mailbox.url, now: clock.now, random: () => 0 }
      stage.relays.push(startRelay(hall.nazorg.payload, silentLog, settings))
    },
  }
}

const questionsOf = ({ hall }: Dealers) => ({
  stored: ({ id }: { id: string }) => hall.nazorg.payload.findByID({ collection: 'rmas', id, ...silent }),
  /** Asked for, and still to be asked for. */
  pieces: async ({ id }: OrderLine) => {
    const line = await hall.nazorg.payload.findByID({ collection: 'order-lines', id, ...silent })
    return [line.quantityInRequest, line.quantityReturnable]
  },
  kindsOf: async ({ id }: Rma): Promise<string[]> => {
    const where = { case: { equals: id } }
    const { docs } = await hall.nazorg.payload.find({ collection: 'case-events', where, sort: 'createdAt', ...silent })
    return docs.map(({ kind }) => kind).filter((kind) => kind !== 'mail-sent')
  },
  eventsTo: async (address: string): Promise<string[]> => {
    const rows = await outboxRows(hall.nazorg, { kind: { equals: 'mail' }, sentTo: { equals: address } })
    return rows.map(({ payload }) => (payload as { event: string }).event)
  },
  termOf: async ({ id }: Rma) =>
    (await outboxRows(hall.nazorg, { kind: { equals: 'dealerTerm' }, case: { equals: id } }))[0],
})
