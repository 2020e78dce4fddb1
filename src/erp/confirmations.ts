/** Mails about what the ERP brought: to whoever asked for them, in the transaction that stores it. */
import type { CollectionSlug, PayloadRequest, TypeWithID, Where } from 'payload'

import type { Right } from '@/core/accounts/rights'
import type { ErpEntity } from '@/core/erp/entities'
import { type AskedKind, mailKindOf, rightFor } from '@/core/mailWishes'
import { enqueueMails, type MailOrder } from '@/outbox/enqueue'
import { recipientsForAll } from '@/outbox/recipients'
import type { Contact, ExpectedDate, Invoice, Membership, Order, Shipment } from '@/payload-types'
import { groupBy } from './groupBy'

/** What is older when it comes in is history, and no news. */
const NEWS_DAYS = 7
const DAY_MS = 86_400_000

type News = {
  readonly event: AskedKind
  readonly customer: string
  /** Names what happened, for ever. */
  readonly key: string
  readonly subject: string
  readonly about: Pick<MailOrder, 'order' | 'moves' | 'shipment' | 'invoice'>
}

type Reader = { readonly contact: Contact; readonly rights: readonly Right[] }

/**
 * Queues the mails about rows of the ERP, and the days that they move, that were stored since then, in this transaction or
 * before. Call it at the end of a chunk, with the moment at which the chunk began: nothing is mailed twice.
 */
export async function confirmStored(req: PayloadRequest, entity: ErpEntity, since: Date): Promise<void> {
  const newsSince = NEWS[entity]
  if (!newsSince || !(await anybodyWaits(req))) return
  const news = await newsSince(req, since)
  if (news.length === 0) return
  const readers = await readersOf(req, [...new Set(news.map(({ customer }) => customer))])
  const told = news.flatMap((one) => (readers.get(one.customer) ?? []).flatMap((reader) => letterTo(one, reader)))
  const recipients = await recipientsForAll(
    req,
    told.map(({ mail }) => mail),
  )
  const orders = told.flatMap(({ order }, index) => {
    const to = recipients[index]
    return to && !to.unwanted ? [{ ...order, ...to }] : []
  })
  await enqueueMails(req, orders)
}

async function anybodyWaits(req: PayloadRequest): Promise<boolean> {
  const where = { 'mailPreferences.confirmations': { equals: true } }
  return (await req.payload.db.findOne({ collection: 'contacts', where, select: { email: true }, req })) !== null
}

/** Nothing where the reader has no right to know. */
function letterTo({ event, key, subject, about }: News, { contact, rights }: Reader) {
  const kind = mailKindOf(event)
  if (!kind || !rights.includes(rightFor(kind))) return []
  const { id, locale, email } = contact
  const order = { event, dedupeKey: `${key}:${id}`, contact: id, locale, subject, ...about }
  return [{ order, mail: { event, reader: contact, address: email } }]
}

/** What is news, of what the ERP sends. */
const NEWS: { readonly [Entity in ErpEntity]?: (req: PayloadRequest, since: Date) => Promise<News[]> } = {
  orders: async (req, since) => {
    const orders = await storedSince<Order>(req, 'orders', since, newsOf(since, 'orderDate'))
    return [...orders.map(newsAbout('order-confirmed', 'order')), ...(await movesSince(req, since))]
  },
  shipments: async (req, since) => {
    const shipments = await storedSince<Shipment>(req, 'shipments', since, newsOf(since, 'shippedAt'))
    return shipments.map(newsAbout('order-shipped', 'shipment'))
  },
  invoices: async (req, since) => {
    const invoices = await storedSince<Invoice>(req, 'invoices', since, newsOf(since, 'invoiceDate'))
    return invoices.map(newsAbout('invoice-new', 'invoice'))
  },
}

function newsAbout(event: AskedKind, relation: 'order' | 'shipment' | 'invoice') {
  return ({ id, number, customer }: Order | Shipment | Invoice): News => ({
    event,
    customer: String(customer),
    key: `${id}:${event}`,
    subject: number,
    about: { [relation]: id },
  })
}

const newsOf = (since: Date, field: string): Where => ({
  [field]: { greater_than: new Date(since.getTime() - NEWS_DAYS * DAY_MS).toISOString() },
})

/** One mail an order, of all its lines that moved. */
async function movesSince(req: PayloadRequest, since: Date): Promise<News[]> {
  const noted = { notedAt: { greater_than_equal: since.toISOString() } }
  const rows = await storedSince<ExpectedDate>(req, 'expected-dates', since, noted)
  if (rows.length === 0) return []
  const moved = groupBy(rows, ({ orderNumber }) => orderNumber)
  const orders = await found<Order>(req, 'orders', { number: { in: [...moved.keys()] } })
  return orders.map((order): News => {
    const moves = (moved.get(order.number) ?? []).map(({ id }) => id).sort()
    const news = newsAbout('order-dates', 'order')(order)
    return { ...news, key: `${news.key}:${moves.at(-1)}`, about: { ...news.about, moves } }
  })
}

const storedSince = <Row>(req: PayloadRequest, collection: CollectionSlug, since: Date, fresh: Where): Promise<Row[]> =>
  found<Row>(req, collection, { and: [{ createdAt: { greater_than_equal: since.toISOString() } }, fresh] })

async function found<Row>(req: PayloadRequest, collection: CollectionSlug, where: Where): Promise<Row[]> {
  return (await req.payload.db.find<TypeWithID & Row>({ collection, where, pagination: false, limit: 0, req })).docs
}

/** By customer: the contacts who asked, with what they may see there. */
async function readersOf(req: PayloadRequest, customers: readonly string[]): Promise<Map<string, Reader[]>> {
  if (customers.length === 0) return new Map()
  const memberships = await found<Membership>(req, 'memberships', {
    and: [
      { customer: { in: [...customers] } },
      { status: { equals: 'active' } },
      { 'contact.mailPreferences.confirmations': { equals: true } },
      // An end customer that is blocked is kept out.
      { or: [{ 'customer.dealer': { exists: false } }, { 'customer.status': { not_equals: 'blocked' } }] },
    ],
  })
  const contacts = await found<Contact>(req, 'contacts', {
    id: { in: memberships.map(({ contact }) => String(contact)) },
  })
  const byId = new Map(contacts.map((contact) => [contact.id, contact]))
  const readers = memberships.flatMap(({ customer, contact: id, rights }) => {
    const contact = byId.get(String(id))
    return contact ? [{ customer: String(customer), contact, rights: (rights ?? []) as Right[] }] : []
  })
  return groupBy(readers, ({ customer }) => customer)
}
