/** A returns desk for tests of the relay: a customer with night delivery, an agent, a mail server, and a clock to turn. */
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'

import type { CaseEventKind } from '@/core/timeline'
import type { Relay } from '@/outbox/relay'
import type { Contact, Customer, ReturnReason, Rma } from '@/payload-types'
import { type Caller, type Nazorg, startNazorg } from './nazorg'
import { clearOutbox, makeClock, outboxRows, silentLog } from './relay'
import { type Mailbox, startMailbox } from './smtp'
import { login, makeContact, makeCustomer, makeOrderLine, makeReason, makeUser } from './trade'

export const PATIENCE = { timeout: 15_000, interval: 25 }

const ADDRESS = {
  kind: 'delivery' as const,
  label: 'Magazijn',
  street: 'Fictieplein',
  houseNumber: '12',
  postalCode: '0000 AB',
  city: 'Voorbeeldstad',
  countryCode: 'NL',
  primary: true,
}

type Staffed = {
  nazorg: Nazorg
  customer: Customer
  contact: Contact
  reason: ReturnReason
  asContact: Caller
  asAgent: Caller
  asAdmin: Caller
}

type Open = { mailbox: Mailbox; clock: ReturnType<typeof makeClock>; relay?: Relay }

/** One per test file; each test begins with an empty outbox, its own mail server and no relay. */
export function openReturnsDesk() {
  const desk = {} as Staffed & Open
  beforeAll(async () => {
    Object.assign(desk, await staff())
  })
  afterAll(() => desk.nazorg.stop())
  beforeEach(async () => {
    await clearOutbox(desk.nazorg)
    Object.assign(desk, { mailbox: await startMailbox(), clock: makeClock() })
  })
  afterEach(async () => {
    await desk.relay?.stop()
    desk.relay = undefined
    await desk.mailbox.down()
  })
  return { desk, ...actionsOf(desk), ...questionsOf(desk) }
}

async function staff(): Promise<Staffed> {
  const nazorg = await startNazorg()
  const customer = await makeCustomer(nazorg, { nightDelivery: true, addresses: [ADDRESS] })
  const contact = await makeContact(nazorg, customer)
  const as = async (role: 'agent' | 'admin') =>
    nazorg.as(await login(nazorg, 'users', (await makeUser(nazorg, role)).email))
  return {
    nazorg,
    customer,
    contact,
    reason: await makeReason(nazorg),
    asContact: nazorg.as(await login(nazorg, 'contacts', contact.email)),
    asAgent: await as('agent'),
    asAdmin: await as('admin'),
  }
}

const actionsOf = (desk: Staffed & Open) => ({
  /** Starts the relay, with the desk's mail server unless told otherwise. */
  run: async (settings: { smtpUrl?: string } = { smtpUrl: desk.mailbox.url }): Promise<void> => {
    const { startRelay } = await import('@/outbox/relay')
    desk.relay = startRelay(desk.nazorg.payload, silentLog, { ...settings, now: desk.clock.now, random: () => 0 })
  },
  submitted: async (quantity = 3, more: Record<string, unknown> = {}): Promise<Rma> => {
    const line = await makeOrderLine(desk.nazorg, desk.customer, quantity)
    const lines = [{ orderLine: line.id, quantityRequested: quantity }]
    const request = { lines, reason: desk.reason.id, acceptTerms: true, ...more }
    const { status, body } = await desk.asContact.post<{ doc: Rma }>('/api/rmas', request)
    expect(status).toBe(201)
    return body.doc
  },
  decided: async (rma: Rma, quantityApproved = 2): Promise<Rma> => {
    const lines = (rma.lines ?? []).map(({ id }) => ({ id, quantityApproved, note: 'Eén doos is open' }))
    const { status, body } = await desk.asAgent.post<{ doc: Rma }>(`/api/rmas/${rma.id}/decide`, { lines })
    expect(status).toBe(200)
    return body.doc
  },
})

function questionsOf(desk: Staffed & Open) {
  const statuses = async () => (await outboxRows(desk.nazorg)).map(({ status }) => status)
  const eventsOf = async (rma: Rma) => {
    const where = { case: { equals: rma.id } }
    const options = { where, sort: 'at', pagination: false, depth: 0, overrideAccess: true } as const
    return (await desk.nazorg.payload.find({ collection: 'case-events', ...options })).docs
  }
  return {
    statuses,
    eventsOf,
    kindsOf: async (rma: Rma) => (await eventsOf(rma)).map(({ kind }) => kind as CaseEventKind),
    /** Waits until nothing is left to do; what is left is named when it never is. */
    allDone: () => expect.poll(() => unfinished(desk.nazorg), PATIENCE).toEqual([]),
    reload: (rma: Rma) =>
      desk.nazorg.payload.findByID({ collection: 'rmas', id: rma.id, depth: 1, overrideAccess: true }),
  }
}

async function unfinished(nazorg: Nazorg) {
  const rows = (await outboxRows(nazorg)).filter(({ status }) => status !== 'done')
  return rows.map(({ kind, status, attempts, nextAttemptAt, lastError }) => ({
    kind,
    status,
    attempts,
    nextAttemptAt,
    lastError,
  }))
}
