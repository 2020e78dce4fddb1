import type { PayloadRequest, Where } from 'payload'

import { forgetFreed } from '@/db/forgetFreed'
import type { Contact, Customer } from '@/payload-types'
import { wipeWhole } from './eraseCase'
import { erasePeople, type Report } from './erasePerson'

/** Null when nobody has that address. @throws CasesOpen */
export async function eraseContact(req: PayloadRequest, address: string, dryRun: boolean): Promise<Report | null> {
  const email = { equals: address.trim().toLowerCase() }
  const { docs } = await req.payload.db.find<Contact>({ collection: 'contacts', where: { email }, limit: 1, req })
  const [contact] = docs
  if (!contact) return null
  const report = await erasePeople(req, { people: [contact], cases: { contact: { equals: contact.id } }, dryRun })
  if (!dryRun) await forgetFreed(req.payload)
  return report
}

/**
 * A customer with all its cases, and the contacts who act for nobody else. What the ERP keeps of it stays: erase it there first,
 * or the next import brings its name back.
 *
 * @returns null when there is no such number
 * @throws CasesOpen
 */
export async function eraseCustomer(req: PayloadRequest, number: string, dryRun: boolean): Promise<Report | null> {
  const where: Where = { number: { equals: number } }
  const { docs } = await req.payload.db.find<Customer>({ collection: 'customers', where, limit: 1, req })
  const [customer] = docs
  if (!customer) return null
  const people = await contactsOfNobodyElse(req, customer.id)
  const report = await erasePeople(req, { people, cases: { customer: { equals: customer.id } }, dryRun })
  if (!dryRun) {
    await wipeCustomer(req, customer)
    await forgetFreed(req.payload)
  }
  return report
}

async function contactsOfNobodyElse(req: PayloadRequest, customer: string): Promise<Contact[]> {
  const memberships = async (where: Where) => {
    const options = { collection: 'memberships', where, limit: 0, pagination: false, req } as const
    return (await req.payload.db.find<{ id: string; contact: unknown; customer: unknown }>(options)).docs
  }
  const own = (await memberships({ customer: { equals: customer } })).map(({ contact }) => String(contact))
  if (own.length === 0) return []
  const others = await memberships({ and: [{ contact: { in: own } }, { customer: { not_equals: customer } }] })
  const busy = new Set(others.map(({ contact }) => String(contact)))
  const where: Where = { id: { in: own.filter((id) => !busy.has(id)) } }
  return (await req.payload.db.find<Contact>({ collection: 'contacts', where, limit: 0, pagination: false, req })).docs
}

async function wipeCustomer(req: PayloadRequest, customer: Customer): Promise<void> {
  const { id } = customer
  const own: Where = { customer: { equals: id } }
  for (const collection of ['account-events', 'registrations'] as const) {
    const options = { collection, where: own, limit: 0, pagination: false, req }
    for (const row of (await req.payload.db.find<{ id: string }>(options)).docs) await wipeWhole(req, collection, row)
  }
  const events = await req.payload.db.find<{ id: string; data?: unknown }>({
    collection: 'erp-events',
    limit: 0,
    pagination: false,
    req,
  })
  for (const row of events.docs) {
    if (JSON.stringify(row.data).includes(id) || JSON.stringify(row.data).includes(customer.number))
      await wipeWhole(req, 'erp-events', row)
  }
  await req.payload.db.deleteMany({ collection: 'memberships', where: own, req })
  await wipeWhole(req, 'customers', { ...customer, status: 'blocked', addresses: [] })
}
