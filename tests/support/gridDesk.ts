/** Two customers with orders, and the grids over REST, through the gate. */
import { expect } from 'vitest'

import type { Customer, Invoice, Order } from '@/payload-types'
import { type Nazorg, startNazorg } from './nazorg'
import { daysAgo, login, makeContact, makeCustomer, makeUser } from './trade'

export type Row = Record<string, unknown> & { id: string; number: string; customer: string }
export type Page = { rows: Row[]; columns: string[]; next: string | null; previous: string | null; more: boolean }

type Reply = { readonly status: number; readonly body: unknown; readonly text: string }

export type GridDesk = {
  readonly nazorg: Nazorg
  readonly ours: Customer
  readonly theirs: Customer
  /** Of a contact of ours, and of an admin. */
  readonly token: string
  readonly admin: string
  makeOrder(customer: Customer, data?: Partial<Order>): Promise<Order>
  makeInvoice(customer: Customer, data?: Partial<Invoice>): Promise<Invoice>
  /** @param path below /api/grids; as the contact of ours unless told otherwise */
  ask(path: string, as?: string | null): Promise<Reply>
  page(path: string, as?: string): Promise<Page>
  /** As `ask`, for what is no text, or is posted. */
  send(path: string, as?: string | null, body?: object): Promise<Response>
  ordersOf(customer: Customer): Promise<Order[]>
}

export const quiet = { depth: 0, overrideAccess: true } as const

let serial = 0

export async function openGridDesk(): Promise<GridDesk> {
  const nazorg = await startNazorg()
  const { answerApi } = await import('@/app/(payload)/api/door')
  const ours = await makeCustomer(nazorg)
  const theirs = await makeCustomer(nazorg)
  const token = await login(nazorg, 'contacts', (await makeContact(nazorg, ours)).email)
  const admin = await login(nazorg, 'users', (await makeUser(nazorg, 'admin')).email)

  const send: GridDesk['send'] = (path, as = token, body = undefined) => {
    const headers = { ...(as && { authorization: `JWT ${as}` }), ...(body && { 'content-type': 'application/json' }) }
    const posted = body && { method: 'POST', body: JSON.stringify(body) }
    return answerApi(new Request(`http://localhost:3000/api/grids${path}`, { headers, ...posted }))
  }
  const ask: GridDesk['ask'] = async (path, as = token) => {
    const response = await send(path, as)
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer())
    return { status: response.status, text, body: text.startsWith('{') ? JSON.parse(text) : null }
  }
  const desk: GridDesk = {
    ...{ nazorg, ours, theirs, token, admin, ask, send },
    makeOrder: (customer, data = {}) => {
      const number = `VO-${String(++serial).padStart(4, '0')}`
      const row = { number, customer: customer.id, currency: 'EUR', shippingStatus: 'waiting' as const, ...data }
      return nazorg.payload.create({ collection: 'orders', data: row, ...quiet })
    },
    makeInvoice: (customer, data = {}) => {
      const row = {
        number: `VF-${++serial}`,
        customer: customer.id,
        kind: 'invoice' as const,
        currency: 'EUR',
        ...data,
      }
      return nazorg.payload.create({ collection: 'invoices', data: row, ...quiet })
    },
    page: async (path, as = token) => {
      const { status, body } = await ask(path, as)
      expect([path, status, body]).toEqual([path, 200, body])
      return body as Page
    },
    ordersOf: async ({ id }) => {
      const where = { customer: { equals: id } }
      return (await nazorg.payload.find({ collection: 'orders', where, limit: 0, pagination: false, ...quiet })).docs
    },
  }
  await fill(desk)
  return desk
}

/** Alike, empty and different dates, of two customers. */
async function fill({ makeOrder, ours, theirs }: GridDesk): Promise<void> {
  for (let n = 1; n <= 23; n += 1) {
    await makeOrder(n % 4 === 3 ? theirs : ours, {
      orderDate: n % 5 === 0 ? null : daysAgo(n % 3),
      totalCents: n * 100,
    })
  }
}
