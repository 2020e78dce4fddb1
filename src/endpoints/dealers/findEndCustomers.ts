import type { Endpoint, PayloadRequest, Where } from 'payload'
import { z } from 'zod'

import type { AnswerOf } from '@/core/answer'
import {
  END_CUSTOMERS_PER_PAGE,
  FindEndCustomers,
  FoundEndCustomers,
  ShownEndCustomer,
  type Standing,
} from '@/core/dealers/endCustomers'
import { DomainError } from '@/core/errors'
import { OPEN_REGISTRATION_STATUSES } from '@/core/registrations/status'
import type { Customer, Membership } from '@/payload-types'
import { pathId, readBody } from '../request/body'
import { described } from '../request/described'
import { requireDealer } from './dealer'
import { shownApplicant, shownCustomer } from './shownEndCustomer'

const quiet = { depth: 0, overrideAccess: true } as const // what a dealer may know of them is shownEndCustomer's

/** The rows of each standing: registrations as long as they wait, customers from then on. */
const pendingAt = (dealer: string): Where => ({
  and: [{ dealer: { equals: dealer } }, { status: { in: [...OPEN_REGISTRATION_STATUSES] } }],
})
const customersAt = (dealer: string, standing: Exclude<Standing, 'pending'>): Where => ({
  and: [
    { dealer: { equals: dealer } },
    { status: standing === 'blocked' ? { equals: 'blocked' } : { not_equals: 'blocked' } },
  ],
})

/** POST /api/customers/:id/end-customers/find: a page of a dealer's end customers, of one standing, and how many there are of each. */
export const findEndCustomers: Endpoint = {
  path: '/:id/end-customers/find',
  method: 'post',
  custom: described({ who: ['contact', 'agent', 'admin'], body: FindEndCustomers, answers: FoundEndCustomers }),
  handler: async (req) => {
    const { standing, page } = await readBody(req, FindEndCustomers)
    const { dealer } = await requireDealer(req, pathId(req))
    const counts = await countsAt(req, dealer.id)
    const found = await pageOf(req, dealer.id, { standing, page })
    const totalDocs = counts[standing]
    const totalPages = Math.max(1, Math.ceil(totalDocs / END_CUSTOMERS_PER_PAGE))
    return Response.json({ docs: found, page, totalDocs, totalPages, counts } satisfies FoundEndCustomers)
  },
}

const OneEndCustomer = z.strictObject({ doc: ShownEndCustomer })

/** GET /api/customers/:id/end-customers/:endCustomer: one of them, by the id of the registration or of the customer. */
export const showEndCustomer: Endpoint = {
  path: '/:id/end-customers/:endCustomer',
  method: 'get',
  custom: described({ who: ['contact', 'agent', 'admin'], answers: OneEndCustomer }),
  handler: async (req) => {
    const { dealer } = await requireDealer(req, pathId(req))
    const id = String(req.routeParams?.endCustomer ?? '')
    const doc = (await customerOf(req, dealer.id, id)) ?? (await applicantOf(req, dealer.id, id))
    if (!doc) throw new DomainError('NOT_FOUND', 'No such end customer')
    return Response.json({ doc } satisfies AnswerOf<typeof OneEndCustomer>)
  },
}

async function countsAt(req: PayloadRequest, dealer: string): Promise<Record<Standing, number>> {
  const customers = async (standing: 'blocked' | 'active') => {
    const where = customersAt(dealer, standing)
    return (await req.payload.count({ collection: 'customers', where, overrideAccess: true, req })).totalDocs
  }
  const where = pendingAt(dealer)
  const pending = (await req.payload.count({ collection: 'registrations', where, overrideAccess: true, req })).totalDocs
  return { pending, blocked: await customers('blocked'), active: await customers('active') }
}

type Page = { readonly standing: Standing; readonly page: number }

async function pageOf(req: PayloadRequest, dealer: string, { standing, page }: Page): Promise<ShownEndCustomer[]> {
  const options = { limit: END_CUSTOMERS_PER_PAGE, page, ...quiet, req } as const
  if (standing === 'pending') {
    const where = pendingAt(dealer)
    const { docs } = await req.payload.find({ collection: 'registrations', where, sort: 'submittedAt', ...options })
    return docs.map(shownApplicant)
  }
  const where = customersAt(dealer, standing)
  const { docs } = await req.payload.find({ collection: 'customers', where, sort: ['name', 'number'], ...options })
  const people = await peopleOf(req, docs)
  return docs.map((customer) => shownCustomer(customer, people.get(customer.id) ?? []))
}

async function customerOf(req: PayloadRequest, dealer: string, id: string): Promise<ShownEndCustomer | null> {
  const where: Where = { and: [{ id: { equals: id } }, { dealer: { equals: dealer } }] }
  const [found] = (await req.payload.find({ collection: 'customers', where, limit: 1, ...quiet, req })).docs
  return found ? shownCustomer(found, (await peopleOf(req, [found])).get(found.id) ?? []) : null
}

async function applicantOf(req: PayloadRequest, dealer: string, id: string): Promise<ShownEndCustomer | null> {
  const where: Where = { and: [{ id: { equals: id } }, pendingAt(dealer)] }
  const [found] = (await req.payload.find({ collection: 'registrations', where, limit: 1, ...quiet, req })).docs
  return found ? shownApplicant(found) : null
}

/** Who acts for each of them, the first one first. */
async function peopleOf(req: PayloadRequest, customers: readonly Customer[]): Promise<Map<string, Membership[]>> {
  const people = new Map<string, Membership[]>()
  if (customers.length === 0) return people
  const where: Where = { customer: { in: customers.map(({ id }) => id) } }
  const options = { sort: 'createdAt', pagination: false, overrideAccess: true, req } as const
  for (const row of (await req.payload.find({ collection: 'memberships', where, depth: 1, ...options })).docs) {
    const id = typeof row.customer === 'object' ? row.customer.id : String(row.customer)
    if (typeof row.contact === 'object') people.set(id, [...(people.get(id) ?? []), row])
  }
  return people
}
